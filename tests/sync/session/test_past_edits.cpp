// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// What is told of a document's past, on random lives in which every character that is typed is another one, so that each can be traced to
// the hands that typed and deleted it.
#include "sync/session/PastEdits.h"
#include "sync/session/WorkSessions.h"
#include "sync/text/Utf8.h"
#include <QTest>
#include <map>
#include <random>
#include <set>

using namespace dyad::sync;

namespace {

constexpr MemberId People = 3;

std::vector<std::string> characters(std::string_view text)
{
    std::vector<std::string> all;
    for (size_t at = 0; at < text.size();) {
        const size_t end = utf8::boundaryAfter(text, at + 1);
        all.emplace_back(text.substr(at, end - at));
        at = end;
    }
    return all;
}

struct Life {
    struct Fate {
        MemberId by = 0, deletedBy = 0;
        Version typed = 0, deleted = 0;
    };
    std::vector<Rope> texts;                    // by version
    std::vector<past::Edit> edits;
    std::map<std::string, Fate> fates;          // of each character

    explicit Life(std::mt19937_64 &random)
    {
        texts.emplace_back("start");
        for (const auto &one : characters("start")) fates[one + "0"] = {};
        int next = 0;
        for (Version version = 1; version <= 60; ++version) {
            const std::string text = texts.back().text();
            const MemberId member = 1 + random() % People;
            const size_t at = utf8::boundaryBefore(text, random() % (text.size() + 1));
            TextOperation op;
            if (random() % 3 == 0 && at < text.size()) {
                const size_t end = utf8::boundaryAfter(text, std::min(text.size(), at + 1 + random() % 12));
                op = TextOperation::deletion(static_cast<int64_t>(at), static_cast<int64_t>(end - at));
                for (const auto &one : characters(std::string_view(text).substr(at, end - at))) {
                    fates[one].deletedBy = member;
                    fates[one].deleted = version;
                }
            } else {
                std::string fresh;
                for (size_t i = 0; i <= random() % 3; ++i) {
                    const std::string one = QString(QChar(static_cast<char16_t>(0x4e00 + next++))).toStdString();
                    fates[one] = {member, 0, version, 0};
                    fresh += one;
                }
                op = TextOperation::insertion(static_cast<int64_t>(at), fresh);
            }
            Rope after = texts.back();
            QVERIFY(apply(after, op));
            texts.push_back(after);
            edits.push_back({version, member, static_cast<int64_t>(version * 1000), op});
        }
    }
};

} // namespace

class TestPastEdits : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Exactly what that person did in that stretch is taken back: typed there and still here goes, deleted there comes back, all else stays.
    void takingBackTouchesNothingElse()
    {
        const auto seed = std::random_device{}();
        qInfo("seed %u", seed);
        std::mt19937_64 random(seed);
        for (int round = 0; round < 1500; ++round) {
            const Life life(random);
            const Version first = 1 + random() % life.edits.size(), last = first + random() % (life.edits.size() - first + 1);
            const MemberId member = random() % (People + 1);
            const auto back = past::takeBack(life.texts[first - 1], std::span(life.edits).subspan(first - 1), last, member);
            QVERIFY(back);
            Rope text = life.texts.back();
            QVERIFY(apply(text, back->op));
            const auto isOfChange = [&](Version version, MemberId by) { return version >= first && version <= last && (member == 0 || by == member); };
            std::multiset<std::string> expected, got;
            for (const auto &[one, fate] : life.fates) {
                if (fate.by == 0) continue;
                const bool typedThere = isOfChange(fate.typed, fate.by), deletedThere = fate.deleted != 0 && isOfChange(fate.deleted, fate.deletedBy);
                const bool isHere = fate.deleted == 0;
                if ((isHere && !typedThere) || (deletedThere && !typedThere)) expected.insert(one);
            }
            for (const auto &one : characters(text.text()))
                if (one.size() == 3) got.insert(one);
            QVERIFY2(got == expected, qPrintable(QStringLiteral("round %1: versions %2 to %3 of member %4").arg(round).arg(first).arg(last).arg(member)));
            if (last == life.edits.size() && member == 0) QCOMPARE(text.text(), life.texts[first - 1].text());
            QVERIFY(back->gone >= 0 && back->gone <= back->added);
        }
    }

    void changesEndWithAnotherPersonOrAPause()
    {
        const auto edit = [](Version version, MemberId member, int64_t time) { return past::Edit{version, member, time, TextOperation::insertion(0, "x")}; };
        std::vector<past::Change> changes;
        past::addChanges(changes, std::vector{edit(1, 1, 0), edit(2, 1, 59'999), edit(3, 2, 60'000)});
        past::addChanges(changes, std::vector{edit(4, 2, 61'000), edit(5, 2, 121'001)});
        QCOMPARE(changes.size(), size_t(3));
        QCOMPARE(changes[0], (past::Change{1, 2, 0, 59'999, 1, 2, 0}));
        QCOMPARE(changes[1], (past::Change{3, 4, 60'000, 61'000, 2, 2, 0}));
        QCOMPARE(changes[2].first, Version(5));
    }

    void sessionsOfWork()
    {
        const auto deed = [](DocId doc, MemberId member, int64_t minutes, const char *kind = "") {
            return past::Deed{doc, {1, 2, minutes * 60'000, minutes * 60'000, member, 3, 1}, QLatin1String(kind)};
        };
        const std::unordered_map<DocId, past::KnownFile> files{{1, {QStringLiteral("b"), true, false}}, {2, {QStringLiteral("a"), true, true}}};
        const auto sessions = past::sessionsOf({deed(1, 1, 0), deed(1, 2, 5), deed(2, 1, 10, "deleted"), deed(9, 1, 11), deed(1, 1, 24), deed(1, 1, 40)}, files);
        QCOMPARE(sessions.size(), 3);
        QCOMPARE(sessions[0].from, 40 * 60'000);
        QCOMPARE(sessions[1].member, MemberId(1));
        QCOMPARE(sessions[1].files.size(), 2);
        QCOMPARE(sessions[1].files[0].path, QStringLiteral("a"));
        QVERIFY(sessions[1].files[0].isGone && sessions[1].files[0].first == 0 && sessions[1].files[0].kinds == QStringList{QStringLiteral("deleted")});
        QCOMPARE(sessions[1].files[1].inserted, 6);
        QCOMPARE(sessions[2].member, MemberId(2));
    }
};

QTEST_APPLESS_MAIN(TestPastEdits)
#include "test_past_edits.moc"
