// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/KnowledgeConfig.h"
#include "sync/text/Error.h"
#include <QByteArray>
#include <QStringList>
#include <QVector>

namespace dyad::backend::yavi {

/// Vectors of texts by their meaning, from whatever speaks OpenAI's POST /v1/embeddings. A model's vector, of any size, is brought to
/// ngram::Dimensions signed bytes by a fixed random projection (Johnson-Lindenstrauss: distances stay nearly what they were), and one byte
/// that names the model, so that vectors of two models, and hashed n-grams, are never compared. Blocks; any thread.
class Embedder {
public:
    static constexpr int TimeoutMs = 20'000;

    explicit Embedder(KnowledgeConfig config) : m_config(std::move(config)) { }
    bool isOn() const { return !m_config.embeddingsUrl.isEmpty(); }
    /// One for each text, in order. "unreachable", "embeddings-refused".
    sync::Expected<QVector<QByteArray>> vectorsOf(const QStringList &texts) const;
    /// For tests too.
    static QByteArray projected(const QVector<double> &vector, const QString &model);

private:
    const KnowledgeConfig m_config;
};

} // namespace dyad::backend::yavi
