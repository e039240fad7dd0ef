// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/text/Language.h"
#include "backend/yavi/text/Words.h"
#include <QHash>
#include <QMap>

namespace dyad::backend::yavi {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype LookedAt = 20'000;       // characters

QMap<QString, int> scriptsOf(QStringView text)
{
    QMap<QString, int> counts;
    for (const QChar c : text) {
        switch (c.script()) {
        case QChar::Script_Hiragana:
        case QChar::Script_Katakana: counts[u"ja"_s] += 4; break;        // beside the Han that it writes as well
        case QChar::Script_Han: counts[u"zh"_s] += 1; break;
        case QChar::Script_Hangul: counts[u"ko"_s] += 1; break;
        case QChar::Script_Cyrillic: counts[u"ru"_s] += 1; break;
        case QChar::Script_Greek: counts[u"el"_s] += 1; break;
        case QChar::Script_Arabic: counts[u"ar"_s] += 1; break;
        case QChar::Script_Hebrew: counts[u"he"_s] += 1; break;
        default: break;
        }
    }
    return counts;
}

QString mostOf(const QMap<QString, int> &counts, int least)
{
    QString best;
    int most = least - 1;
    for (auto it = counts.begin(); it != counts.end(); ++it) {
        if (it.value() > most) {
            most = it.value();
            best = it.key();
        }
    }
    return best;
}

QMap<QString, int> hits(const QString &text, const QHash<QString, QString> &table)
{
    QMap<QString, int> counts;
    for (const words::Word &word : words::split(text)) {
        const QString language = table.value(words::folded(QStringView(text).sliced(word.start, word.length)));
        if (!language.isEmpty())
            ++counts[language];
    }
    return counts;
}

QHash<QString, QString> tableOf(std::initializer_list<std::pair<QString, QString>> lists)
{
    QHash<QString, QString> table;
    for (const auto &[name, list] : lists) {
        for (const QString &word : list.split(u' '))
            table.insert(word, name);
    }
    return table;
}

} // namespace

QString languageOf(const QString &text)
{
    static const auto table = tableOf({{u"en"_s, u"the of and to is that for with are this be have from"_s}, {u"de"_s, u"der und ist nicht mit den von das sich auf wird eine ein"_s},
        {u"fr"_s, u"les et est dans pour une qui sur avec pas sont ce des"_s}, {u"es"_s, u"los y las por una con del es para como su el"_s},
        {u"it"_s, u"il di che per non sono della gli nel anche e"_s}, {u"nl"_s, u"het een van dat niet zijn op voor met aan"_s},
        {u"pt"_s, u"os uma nao em com mais dos ao pelo foi"_s}});
    const QString looked = text.left(LookedAt);
    const QString script = mostOf(scriptsOf(looked), int(looked.size() / 8) + 1);
    return script.isEmpty() ? mostOf(hits(looked, table), 2) : script;
}

QString classOf(const QString &text, bool isCode)
{
    if (isCode)
        return u"code"_s;
    static const auto table = tableOf({{u"contract"_s, u"agreement party parties hereby clause termination liability governing confidentiality indemnify vertrag vertragspartei kundigung"_s},
        {u"invoice"_s, u"invoice subtotal vat payable billing remittance rechnung gesamtbetrag mehrwertsteuer facture"_s},
        {u"report"_s, u"quarter findings conclusion results revenue analysis summary methodology bericht ergebnis"_s},
        {u"manual"_s, u"install configure usage option command run settings press click guide installation enable"_s},
        {u"correspondence"_s, u"dear sincerely regards hello hi thanks sehr geehrte grusse"_s}});
    const QString found = mostOf(hits(text.left(LookedAt), table), 3);
    return found.isEmpty() ? u"other"_s : found;
}

} // namespace dyad::backend::yavi
