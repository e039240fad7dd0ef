// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/faces/Face.h"

namespace dyad::backend::ai {

/// POST /api/v1/analyze: what is good and bad about a piece of code. {code, language?, path?, model?} -> {score, issues, suggestions}. The model answers by a
/// schema; whatever it says, what goes out has the promised shape: a score of 0 to 100, lines that the code has, known severities.
class AnalysisFace : public Face
{
public:
    static constexpr qsizetype MostCode = 200'000; ///< characters
    static constexpr int MostTokens = 4000, MostIssues = 100;

    QString name() const override;
    sync::Expected<ChatRequest> decode(const QJsonObject &body) override;
    QByteArray encode(const StreamEvent &event) override;
    QByteArray whole(const ChatAnswer &answer) override;
    Refusal refuse(const ProviderError &error) const override;

    /// Out of a model's words. An answer that is no such object has score -1, and itself as the one suggestion.
    static QJsonObject analysisOf(const QString &text, int lines);

private:
    int m_lines = 0;
};

} // namespace dyad::backend::ai
