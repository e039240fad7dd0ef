// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/faces/Face.h"

namespace dyad::backend::ai {

/// POST /api/v1/ask: our own clients' language (docs/api.md). Events: "chunk" {text} or {reasoning}, "continued" {from, to},
/// "complete" {stop, thread, usage}, "error" {code, message}.
class AskFace : public Face
{
public:
    explicit AskFace(const QString &thread)
        : m_thread(thread)
    {
    }
    QString name() const override;
    /// {text, model?}
    sync::Expected<ChatRequest> decode(const QJsonObject &body) override;
    QByteArray encode(const StreamEvent &event) override;
    QByteArray whole(const ChatAnswer &answer) override;
    Refusal refuse(const ProviderError &error) const override;
    void billed(const Bill &bill) override { m_bill = bill; }

private:
    QString m_thread;
    Bill m_bill;
    Usage m_usage;
};

/// Token counts as docs/api.md has them.
QJsonObject toJson(const Usage &usage);

} // namespace dyad::backend::ai
