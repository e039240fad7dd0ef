// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// The history panel over a source of its own: what it fetches and when, looks, comparison, restore as an edit that can be undone.
#include "editor/Theme.h"
#include "panels/PanelNote.h"
#include "panels/history/AuthorsController.h"
#include "panels/history/HistoryPanel.h"
#include "panels/history/HistoryScrubber.h"
#include "panels/history/ProjectHistoryController.h"
#include "sync/session/LocalDocument.h"
#include "sync/workcopy/TextDiff.h"
#include "tests/support/Patience.h"
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>

using namespace dyad;
using namespace dyad::panels;
using State = HistoryController::State;
using Kind = HistoryLine::Kind;

namespace {

/// Answers when it is told to.
class Memory : public HistorySource {
public:
    QVector<QByteArray> texts;                      // by version
    QVector<sync::MemberId> authors;                // of version 1 …
    sync::Error refusal;
    int asked = 0, textsAsked = 0;

    void history(int, QObject *, HistoryReply reply) override
    {
        ++asked;
        if (!refusal.code.empty())
            return reply(std::unexpected(refusal));
        sync::ApiHistory history;
        history.version = sync::Version(texts.size() - 1);
        history.members = {{1, {}, QStringLiteral("Mira"), {}}, {2, {}, QStringLiteral("Jonas"), {}}};
        for (qsizetype i = 1; i < texts.size(); ++i)
            history.buckets.append({sync::Version(i), sync::Version(i), i * 1000, i * 1000, authors[i - 1], 10 * i, i});
        reply(std::move(history));
    }
    void textAt(sync::Version version, QObject *, TextReply reply) override
    {
        ++textsAsked;
        reply(texts[qsizetype(version)]);
    }
    std::vector<sync::past::Edit> edits(sync::Version after = 0) const
    {
        std::vector<sync::past::Edit> edits;
        for (qsizetype i = qsizetype(after) + 1; i < texts.size(); ++i)
            edits.push_back({sync::Version(i), authors[i - 1], i * 1000, sync::diffTexts(texts[i - 1].toStdString(), texts[i].toStdString())});
        return edits;
    }
    void blame(QObject *, Reply<sync::ApiBlame> reply) override
    {
        reply(sync::ApiBlame{sync::Version(texts.size() - 1), {{1, {}, QStringLiteral("Mira"), {}}, {2, {}, QStringLiteral("Jonas"), {}}}, sync::past::authors(texts[0].size(), edits())});
    }
    void revert(sync::Version first, sync::Version last, sync::MemberId member, QObject *, Reply<sync::ApiRevert> reply) override
    {
        const auto back = sync::past::takeBack(sync::Rope(texts[qsizetype(first) - 1].toStdString()), edits(first - 1), last, member);
        QVERIFY(back);
        reply(sync::ApiRevert{sync::Version(texts.size() - 1), *back});
    }
};

/// Two sessions of work of two people.
class ProjectMemory : public ProjectHistorySource {
public:
    qint64 since = -1;
    void timeline(qint64 after, int, QObject *, HistorySource::Reply<sync::ApiTimeline> reply) override
    {
        since = after;
        sync::ApiTimeline life{{{1, {}, QStringLiteral("Mira"), {}}, {2, {}, QStringLiteral("Jonas"), {}}}, 2, {}};
        life.sessions.append({7'200'000, 7'300'000, 2, {{7, QStringLiteral("b.txt"), true, false, 3, 9, 40, 2, {}}, {8, QStringLiteral("old.txt"), true, true, 0, 0, 0, 0, {QStringLiteral("deleted")}}}});
        if (after == 0)
            life.sessions.append({1'000, 60'000, 1, {{7, QStringLiteral("b.txt"), true, false, 1, 2, 4, 0, {QStringLiteral("created")}}}});
        reply(std::move(life));
    }
};

} // namespace

class TestHistoryPanel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void linesOfAComparison_data();
    void linesOfAComparison();
    void nothingIsFetchedWhileNobodyLooks();
    void looks();
    void scrubbingShowsWhatChanged();
    void restoreIsAnEditAndCanBeUndone();
    void sinceILeft();
    void somebodysChangeIsUndoneOnPurpose();
    void whatIsGoneIsSaidHonestly();
    void authorsOfWhatIsNotCommitted();
    void theProjectsLife();
    void aDeletedFileComesBack();
    void onlyTheNewestPlaceIsFetched();
    void pictures();

private:
    void enter(std::optional<sync::Version> lastSeen = {});
    QString placeText() { return m_panel->findChild<QLabel *>(QStringLiteral("historyPlace"))->text(); }
    bool showsNote() { return m_panel->findChild<PanelNote *>(QStringLiteral("historyNote"))->isVisible(); }
    std::unique_ptr<HistoryController> m_controller;
    std::unique_ptr<AuthorsController> m_authors;
    std::unique_ptr<ProjectHistoryController> m_project;
    std::unique_ptr<HistoryPanel> m_panel;
    std::shared_ptr<Memory> m_memory;
    std::shared_ptr<sync::LocalDocument> m_document;
};

void TestHistoryPanel::init()
{
    m_controller = std::make_unique<HistoryController>();
    m_authors = std::make_unique<AuthorsController>();
    m_project = std::make_unique<ProjectHistoryController>();
    m_panel = std::make_unique<HistoryPanel>(m_controller.get(), m_authors.get(), m_project.get());
    m_panel->resize(700, 260);
    m_memory = std::make_shared<Memory>();
    m_memory->texts = {"one\n", "one\ntwo\n", "one\n2\n", "one\n2\nthree\n"};
    m_memory->authors = {1, 2, 1};
    m_document = std::make_shared<sync::LocalDocument>("one\n2\nthree\n");
}

void TestHistoryPanel::cleanup()
{
    m_panel.reset();
    m_project.reset();
    m_authors.reset();
    m_controller.reset();
}

void TestHistoryPanel::enter(std::optional<sync::Version> lastSeen)
{
    m_panel->show();
    m_controller->setFile(m_memory, m_document, lastSeen);
    QTRY_VERIFY(m_controller->state() == State::Ready);
    QTRY_VERIFY(m_memory->textsAsked > 0 && !m_controller->isComparing());      // the newest place shows itself
}

void TestHistoryPanel::linesOfAComparison_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("expected");
    QTest::newRow("equal") << QByteArray("a\nb\n") << QByteArray("a\nb\n") << QString();
    QTest::newRow("line added") << QByteArray("a\nb\n") << QByteArray("a\nx\nb\n") << QStringLiteral(" 1a +2x  3b");
    QTest::newRow("word in a line") << QByteArray("a\none two\nb\n") << QByteArray("a\none 2\nb\n") << QStringLiteral(" 1a -2one two +2one 2  3b");
    QTest::newRow("without a last line end") << QByteArray("a") << QByteArray("ab") << QStringLiteral("-1a +1ab");
    QTest::newRow("all gone") << QByteArray("a\nb\n") << QByteArray() << QStringLiteral("-1a -2b");
    QTest::newRow("from nothing") << QByteArray() << QByteArray("é\n") << QStringLiteral("+1é");
    QTest::newRow("lines joined") << QByteArray("a\nb\n") << QByteArray("ab\n") << QStringLiteral("-1a -2b +1ab");
    QTest::newRow("far from the change") << QByteArray("1\n2\n3\n4\n5\n6\n") << QByteArray("1\n2\n3\n4\n5\n6\nx\n") << QStringLiteral("…5  66 +7x");
    QTest::newRow("CRLF") << QByteArray("a\r\nb\r\n") << QByteArray("a\r\nc\r\n") << QStringLiteral(" 1a -2b +2c");
}

void TestHistoryPanel::linesOfAComparison()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, expected);
    QStringList lines;
    for (const HistoryLine &line : historyChanges(before, after, 1))
        lines.append((line.kind == Kind::Added ? u'+' : line.kind == Kind::Removed ? u'-' : line.kind == Kind::Gap ? u'…' : u' ') + QString::number(line.number) + line.text);
    QCOMPARE(lines.join(u' '), expected);
}

void TestHistoryPanel::nothingIsFetchedWhileNobodyLooks()
{
    m_controller->setFile(m_memory, m_document, {});
    QVERIFY(m_document->edit(sync::TextOperation::insertion(0, "x"), {}));
    QCOMPARE(m_memory->asked, 0);
    m_panel->show();
    QCOMPARE(m_memory->asked, 1);
}

void TestHistoryPanel::looks()
{
    m_panel->show();
    auto *button = m_panel->findChild<PanelNote *>(QStringLiteral("historyNote"))->button();
    QVERIFY(showsNote() && !button->isVisible());
    m_panel->setShareable(true);
    QSignalSpy share(m_panel.get(), &HistoryPanel::shareRequested);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(share.size(), 1);
    m_controller->clear(true);
    QVERIFY(showsNote() && !button->isVisible());
    m_memory->refusal = {"unreachable", "The server cannot be reached."};
    m_controller->setFile(m_memory, m_document, {});
    QVERIFY(m_controller->state() == State::Failed && showsNote() && button->isVisible());
    m_memory->refusal = {};
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(m_controller->state() == State::Ready && !showsNote());
    m_memory->texts = {"one\n"};
    m_controller->setFile(m_memory, m_document, {});
    QVERIFY(m_controller->state() == State::Empty && showsNote());
}

void TestHistoryPanel::scrubbingShowsWhatChanged()
{
    enter();
    auto *list = m_panel->findChild<QListView *>(QStringLiteral("historyChanges"));
    auto *scrubber = m_panel->findChild<HistoryScrubber *>(QStringLiteral("historyScrubber"));
    QCOMPARE(m_controller->bucket(), 2);
    QTest::keyClick(scrubber, Qt::Key_Left);
    QCOMPARE(m_controller->bucket(), 1);
    QVERIFY(placeText().contains(QStringLiteral("Jonas")) && placeText().contains(QStringLiteral("+20")));
    QVERIFY(scrubber->accessibleDescription().contains(QStringLiteral("Jonas")));
    QTRY_VERIFY(!m_controller->isComparing() && m_controller->changes() == historyChanges("one\ntwo\n", "one\n2\n"));
    QCOMPARE(list->model()->index(1, 0).data(Qt::AccessibleTextRole).toString(), QStringLiteral("removed, line 2: two"));
    QTest::keyClick(scrubber, Qt::Key_Home);
    QCOMPARE(m_controller->bucket(), 0);
    QTest::keyClick(scrubber, Qt::Key_Left);
    QCOMPARE(m_controller->bucket(), 0);
    QTest::mouseClick(scrubber, Qt::LeftButton, {}, {scrubber->width() - 5, 20});
    QCOMPARE(m_controller->bucket(), 2);
    const int asked = m_memory->textsAsked;
    QTest::keyClick(scrubber, Qt::Key_Left);
    QTRY_VERIFY(m_controller->changes().size() == 3 && m_controller->changes()[1].text == QStringLiteral("two"));
    QCOMPARE(m_memory->textsAsked, asked);      // both texts were known already
}

void TestHistoryPanel::restoreIsAnEditAndCanBeUndone()
{
    enter();
    auto *button = m_panel->findChild<QPushButton *>(QStringLiteral("historyRestore"));
    QVERIFY2(!button->isEnabled(), "the newest version is what there is");
    QVERIFY(m_document->edit(sync::TextOperation::insertion(0, "mine "), {}));
    m_controller->select(0);
    QVERIFY(button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(m_document->text().text(), std::string("one\ntwo\n"));
    m_document->undo();
    QCOMPARE(m_document->text().text(), std::string("mine one\n2\nthree\n"));
    m_document->setReadOnlyReason(QStringLiteral("viewer"));
    QVERIFY(!m_controller->canRestore());
}

void TestHistoryPanel::sinceILeft()
{
    enter(1);
    auto *button = m_panel->findChild<QPushButton *>(QStringLiteral("historySinceLeft"));
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(!m_controller->isComparing());
    QStringList lines;
    for (const HistoryLine &line : m_controller->changes())
        lines.append(line.text);
    QCOMPARE(lines, (QStringList{QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("2"), QStringLiteral("three")}));
    m_controller->setLastSeen(3);
    QVERIFY2(!button->isEnabled(), "nothing has happened since");
    m_controller->setLastSeen({});
    QVERIFY(!button->isEnabled());
}

void TestHistoryPanel::somebodysChangeIsUndoneOnPurpose()
{
    enter();
    m_controller->select(0);                        // Mira's "two"
    QVERIFY(m_document->edit(sync::TextOperation::insertion(0, "mine "), {}));
    auto *take = m_panel->findChild<QPushButton *>(QStringLiteral("historyTakeBack"));
    auto *confirm = m_panel->findChild<QPushButton *>(QStringLiteral("historyConfirm"));
    m_controller->select(2);                        // Mira's "three"
    QTest::mouseClick(take, Qt::LeftButton);
    QVERIFY(m_controller->isPreviewing() && confirm->isVisible() && !take->isVisible());
    QTRY_VERIFY(!m_controller->isComparing());
    QVERIFY(std::ranges::any_of(m_controller->changes(), [](const HistoryLine &line) { return line.kind == Kind::Removed && line.text == QStringLiteral("three"); }));
    QVERIFY2(placeText().contains(QStringLiteral("Mira")), "it says whose");
    QCOMPARE(m_document->text().text(), std::string("mine one\n2\nthree\n"));     // nothing is done yet
    QTest::mouseClick(m_panel->findChild<QPushButton *>(QStringLiteral("historyCancel")), Qt::LeftButton);
    QVERIFY(!m_controller->isPreviewing() && take->isVisible());
    QTest::mouseClick(take, Qt::LeftButton);
    QVERIFY(m_document->edit(sync::TextOperation::insertion(0, "more "), {}));      // typed over the preview
    QTest::mouseClick(confirm, Qt::LeftButton);
    QCOMPARE(m_document->text().text(), std::string("more mine one\n2\n"));
    m_document->undo();
    QCOMPARE(m_document->text().text(), std::string("more mine one\n2\nthree\n"));
}

void TestHistoryPanel::whatIsGoneIsSaidHonestly()
{
    enter();
    m_controller->select(0);                        // Mira typed "two"; Jonas has replaced it by "2"
    QTest::mouseClick(m_panel->findChild<QPushButton *>(QStringLiteral("historyTakeBack")), Qt::LeftButton);
    QVERIFY(m_controller->isPreviewing());
    QCOMPARE(m_controller->preview().gone, 3);
    QVERIFY2(placeText().contains(QStringLiteral("3 of its 4 bytes")), qPrintable(placeText()));
    m_controller->leavePreview();
    m_memory->texts = {"", "a", ""};
    m_memory->authors = {1, 2};
    m_controller->setFile(m_memory, m_document, {});
    m_controller->select(0);
    m_controller->previewTakeBack();
    QVERIFY(m_controller->isPreviewing() && placeText().contains(QStringLiteral("left to undo")));
    QVERIFY(!m_panel->findChild<QPushButton *>(QStringLiteral("historyConfirm"))->isEnabled());
}

void TestHistoryPanel::authorsOfWhatIsNotCommitted()
{
    m_panel->show();
    m_panel->setView(HistoryPanel::View::Authors);
    std::optional<QByteArray> committed("one\n");
    QVERIFY(m_document->edit(sync::TextOperation::insertion(m_document->text().size(), "unsent\n"), {}));
    m_authors->setFile(m_memory, m_document, {3, {}, QStringLiteral("You"), {}}, [&](QObject *, auto reply) { reply(committed); });
    QTRY_COMPARE(m_authors->state(), AuthorsController::State::Ready);
    const auto told = [this] {
        QStringList all;
        for (const HistoryLine &line : m_authors->lines())
            all.append(line.kind == Kind::Gap ? QStringLiteral("…%1").arg(line.number) : QStringLiteral("%1 %2: %3").arg(line.number).arg(line.who, line.text));
        return all.join(QLatin1Char('|'));
    };
    QCOMPARE(told(), QStringLiteral("…1|2 Jonas: 2|3 Mira: three|4 You: unsent"));
    auto *list = m_panel->findChild<QListView *>(QStringLiteral("historyAuthors"));
    QVERIFY(list->isVisible() && list->model()->index(1, 0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("Jonas")));
    QSignalSpy chosen(m_panel.get(), &HistoryPanel::lineChosen);
    list->setCurrentIndex(list->model()->index(2, 0));
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].toInt(), 3);
    committed = "one\n2\nthree\nunsent\n";
    m_authors->reload();
    QTRY_VERIFY(m_authors->lines().isEmpty() && !list->isVisible());
    committed.reset();
    m_authors->reload();
    QTRY_COMPARE(told(), QStringLiteral("1 From the start: one|2 Jonas: 2|3 Mira: three|4 You: unsent"));
}

void TestHistoryPanel::theProjectsLife()
{
    m_panel->show();
    m_panel->setView(HistoryPanel::View::Project);
    const auto memory = std::make_shared<ProjectMemory>();
    m_project->setSource(memory, 5'000'000);
    QTRY_COMPARE(m_project->state(), ProjectHistoryController::State::Ready);
    auto *list = m_panel->findChild<QListView *>(QStringLiteral("projectSessions"));
    QCOMPARE(list->model()->rowCount(), 5);
    QVERIFY(list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("Jonas")));
    QVERIFY(list->model()->index(2, 0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("deleted")));
    auto *scrubber = m_panel->findChild<HistoryScrubber *>(QStringLiteral("projectScrubber"));
    QTest::keyClick(scrubber, Qt::Key_Left);
    QVERIFY(scrubber->accessibleDescription().contains(QStringLiteral("Mira")));
    QCOMPARE(list->currentIndex().row(), 3);
    QSignalSpy chosen(m_panel.get(), &HistoryPanel::fileChosen);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].value<sync::past::Touched>().first, sync::Version(1));
    auto *button = m_panel->findChild<QPushButton *>(QStringLiteral("projectSinceLeft"));
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(memory->since, 5'000'000);
    QCOMPARE(list->model()->rowCount(), 3);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(list->model()->rowCount(), 5);
}

void TestHistoryPanel::aDeletedFileComesBack()
{
    m_panel->show();
    m_controller->setFile(m_memory, nullptr, {});
    m_panel->setGoneFile(QStringLiteral("old.txt"));
    QTRY_VERIFY(m_controller->state() == State::Ready);
    auto *button = m_panel->findChild<QPushButton *>(QStringLiteral("historyRestore"));
    QVERIFY(button->isEnabled() && !m_panel->findChild<QPushButton *>(QStringLiteral("historyTakeBack"))->isVisible());
    QSignalSpy asked(m_controller.get(), &HistoryController::fileRestoreRequested);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].toByteArray(), QByteArray("one\n2\nthree\n"));
}

/// Whoever drags over a long history does not wait for all the places on the way.
void TestHistoryPanel::onlyTheNewestPlaceIsFetched()
{
    class Slow : public Memory {
    public:
        std::vector<std::function<void()>> held;
        void textAt(sync::Version version, QObject *, TextReply reply) override
        {
            ++textsAsked;
            held.push_back([this, version, reply] { reply(texts[qsizetype(version)]); });
        }
    };
    const auto slow = std::make_shared<Slow>();
    for (int i = 0; i <= 100; ++i) {
        slow->texts.append(QByteArray(i, 'x') + '\n');
        slow->authors.append(1);
    }
    m_panel->show();
    m_controller->setFile(slow, m_document, {});
    for (int place = 99; place >= 0; place -= 9) {
        m_controller->select(place);
        QTest::qWait(HistoryController::RestMs + 10);
    }
    QCOMPARE(slow->textsAsked, 1);
    const auto isDone = [&] {      // the last place may come to rest, and be asked for, only now
        for (const auto &answer : std::exchange(slow->held, {}))
            answer();
        return !m_controller->isComparing();
    };
    QTRY_VERIFY(isDone());
    QVERIFY2(slow->textsAsked <= 4, qPrintable(QString::number(slow->textsAsked)));
    QCOMPARE(m_controller->changes(), historyChanges(slow->texts[0], slow->texts[1]));
}

/// DYAD_SCREENSHOTS: a folder for pictures, to be looked at.
void TestHistoryPanel::pictures()
{
    const QString folder = qEnvironmentVariable("DYAD_SCREENSHOTS");
    if (folder.isEmpty())
        QSKIP("DYAD_SCREENSHOTS is not set");
    const auto write = [&](const QString &name, int width) {
        m_panel->resize(width, 300);
        for (const auto mode : {editor::Theme::Mode::Dark, editor::Theme::Mode::Light}) {
            editor::Theme::instance().setMode(mode);
            QTest::qWait(30);
            m_panel->grab().save(QStringLiteral("%1/%2-%3-%4.png").arg(folder, name).arg(width).arg(mode == editor::Theme::Mode::Dark ? QStringLiteral("dark") : QStringLiteral("light")));
        }
    };
    editor::Theme::instance().install();
    const QString longName = QStringLiteral("Wilhelmina Adelheid von und zu Hohenstein-Oberlangenau");
    enter(1);
    m_project->setSource(std::make_shared<ProjectMemory>(), 5'000'000);
    m_authors->setFile(m_memory, m_document, {3, {}, longName, {}}, {});
    QVERIFY(m_document->edit(sync::TextOperation::insertion(m_document->text().size(), "a line that is so long that it does not fit into any panel of any window that anybody has on the desk\n"), {}));
    for (const int width : {1000, 420}) {
        m_panel->setView(HistoryPanel::View::Changes);
        write(QStringLiteral("changes"), width);
        m_controller->select(2);
        m_controller->previewTakeBack();
        QTRY_VERIFY(!m_controller->isComparing());
        write(QStringLiteral("preview"), width);
        m_controller->leavePreview();
        m_panel->setView(HistoryPanel::View::Authors);
        QTRY_VERIFY(!m_authors->lines().isEmpty());
        write(QStringLiteral("authors"), width);
        m_panel->setView(HistoryPanel::View::Project);
        write(QStringLiteral("project"), width);
    }
    m_authors->clear();
    m_panel->setView(HistoryPanel::View::Authors);
    write(QStringLiteral("empty"), 1000);
}

QTEST_MAIN(TestHistoryPanel)
#include "test_history_panel.moc"
