// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/Complexity.h"
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace dyad::backend::ai {
namespace {

QString lastQuestion(const ChatRequest &request)
{
    for (auto message = request.messages.crbegin(); message != request.messages.crend(); ++message)
        if (message->role == ChatMessage::Role::User)
            return message->text();
    return {};
}

int matches(const QRegularExpression &pattern, const QString &text, int most)
{
    int count = 0;
    for (auto it = pattern.globalMatch(text); it.hasNext() && count < most; it.next())
        ++count;
    return count;
}

int hardWords(const QString &text)
{
    static const QRegularExpression hard(u"\\b(refactor|architect|design|prove|derive|optimi[sz]|concurren|race condition|deadlock|secur|vulnerab|debug|why does|why is|step by step|migrat|algorithm|trade-?off)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return matches(hard, text.left(20'000), 3);
}

int easyWords(const QString &text)
{
    static const QRegularExpression easy(u"\\b(translate|summari[sz]e|rename|title|classify|typo|spelling|reformat|commit message|what time|hello|thanks)\\b"_s, QRegularExpression::CaseInsensitiveOption);
    return matches(easy, text.left(2'000), 2);
}

bool hasImages(const ChatRequest &request)
{
    return std::any_of(request.messages.begin(), request.messages.end(), [](const ChatMessage &message) {
        return std::any_of(message.parts.begin(), message.parts.end(), [](const ContentPart &part) { return part.kind == ContentPart::Kind::Image; });
    });
}

} // namespace

Complexity Complexity::of(const ChatRequest &request, int64_t promptTokens)
{
    Complexity result;
    int score = 0;
    const auto count = [&](int points, const QString &why) {
        score += points;
        if (points != 0)
            result.why.append(why);
    };
    const QString question = lastQuestion(request);
    count(promptTokens > 8000 ? 2 : promptTokens > 1500 ? 1 : 0, u"a long prompt"_s);
    count(request.tools.isEmpty() ? 0 : 2, u"tools"_s);
    count(QStringList{u"high"_s, u"xhigh"_s, u"max"_s}.contains(request.effort) ? 3 : request.effort == "medium"_L1 ? 1 : 0, u"an effort asked for"_s);
    count(request.thinkingBudget.value_or(0) > 0 ? 2 : 0, u"a budget for thinking"_s);
    count(question.contains("```"_L1) || question.contains("    "_L1) ? 1 : 0, u"code"_s);
    count(hardWords(question), u"words of hard questions"_s);
    count(-easyWords(question), u"words of simple questions"_s);
    count(request.messages.size() > 6 ? 1 : 0, u"a long conversation"_s);
    count(hasImages(request) ? 1 : 0, u"images"_s);
    result.tier = score <= 1 ? 1 : score <= 4 ? 2 : 3;
    return result;
}

} // namespace dyad::backend::ai
