// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/Broker.h"
#include "backend/ai/HttpExchange.h"
#include <functional>

namespace dyad::backend::ai {

class Adapter;

/// Asks a provider for its models: shows that the address and the key are good, and costs nothing. Deletes itself when it has told. The broker's thread.
class ModelList : public QObject
{
    Q_OBJECT
public:
    struct Result {
        ProviderError error;             ///< none: it answered
        QStringList models;
        qint64 ms = 0;
    };
    using Done = std::function<void(const Result &)>;
    /// timeout: ms for all of it.
    ModelList(Broker &broker, const Provider &provider, int timeout, Done done);

private:
    void finished(const Adapter &adapter);
    void tell(const ProviderError &error, const QStringList &models = {});

    Done m_done;
    QElapsedTimer m_clock;
    int m_status = 0;
    HttpHeaders m_headers;
    QByteArray m_body;
};

} // namespace dyad::backend::ai
