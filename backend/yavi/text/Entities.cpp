// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/text/Entities.h"
#include <QRegularExpression>
#include <QSet>
#include <algorithm>

namespace dyad::backend::yavi {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype LookedAt = 400'000;      // characters; what a document is about stands at its beginning

struct Rule {
    QString type;
    QRegularExpression pattern;
};

/// In the order in which they may claim a place. None of them can backtrack far: no nested repetition.
const QVector<Rule> &rules()
{
    static const auto rule = [](const QString &type, const QString &pattern) {
        return Rule{type, QRegularExpression(pattern, QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::CaseInsensitiveOption)};
    };
    static const QString month = u"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:tember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"_s;
    static const QVector<Rule> all = {
        rule(u"url"_s, u"\\bhttps?://[^\\s<>\"'）)\\]]{3,400}[^\\s<>\"'）)\\].,;:!?]"_s),
        rule(u"email"_s, u"\\b[a-z0-9._%+-]{1,64}@[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){1,6}\\b"_s),
        rule(u"money"_s, u"(?:[$€£¥]\\s?\\d[\\d,.']{0,20}\\d|[$€£¥]\\s?\\d|\\b\\d[\\d,.']{0,20}\\s?(?:€|EUR|USD|GBP|CHF|dollars|euros)\\b)"_s),
        rule(u"date"_s, u"\\b(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|"_s + month + u"\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}\\.? "_s + month + u" \\d{4})\\b"_s),
        rule(u"percent"_s, u"\\b\\d{1,3}(?:[.,]\\d{1,4})?\\s?%"_s),
        rule(u"id"_s, u"\\b[A-Z]{2,6}-\\d{2,6}(?:-\\d{1,6}){0,3}\\b"_s),
        rule(u"phone"_s, u"(?<![\\w.])\\+?\\(?\\d{2,4}\\)?(?:[ /-]\\d{2,8}){2,4}(?![\\w])"_s),
    };
    return all;
}

bool isFree(const QVector<Entity> &taken, qsizetype start, qsizetype length)
{
    return std::ranges::none_of(taken, [&](const Entity &e) { return start < e.start + e.length && e.start < start + length; });
}

} // namespace

QVector<Entity> entitiesOf(const QString &text, int most)
{
    const QString looked = text.left(LookedAt);
    QVector<Entity> found;
    QSet<QString> seen;
    for (const Rule &rule : rules()) {
        auto matches = rule.pattern.globalMatch(looked);
        while (matches.hasNext() && found.size() < most) {
            const auto match = matches.next();
            const qsizetype start = match.capturedStart(), length = match.capturedLength();
            const QString key = rule.type + u' ' + match.captured();
            if (seen.contains(key) || !isFree(found, start, length))
                continue;
            seen.insert(key);
            found.append({rule.type, match.captured(), start, length});
        }
    }
    std::ranges::sort(found, {}, &Entity::start);
    return found;
}

} // namespace dyad::backend::yavi
