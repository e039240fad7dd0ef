// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/faces/Face.h"

namespace dyad::backend::ai {

/// POST /api/v1/complete: what could stand between two pieces of a text. {prefix, suffix, path, model?} -> {text}. A provider that has the option
/// "fim": "suffix" is asked in its own way (/completions); any other by a short prompt.
class CompletionFace : public Face
{
public:
    static constexpr qsizetype MostBefore = 4000, MostAfter = 1500;      ///< characters; what is further away is left out
    static constexpr int MostTokens = 160;

    QString name() const override;
    sync::Expected<ChatRequest> decode(const QJsonObject &body) override;
    QByteArray encode(const StreamEvent &event) override;
    QByteArray whole(const ChatAnswer &answer) override;
    Refusal refuse(const ProviderError &error) const override;

    /// What is left of a model's answer: without fences, and without what stands around the place anyway.
    static QString cleaned(QString text, const QString &prefix, const QString &suffix);

private:
    QString m_prefix, m_suffix;
};

} // namespace dyad::backend::ai
