// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// The history panel over a source of its own: what it fetches and when, looks, comparison, restore as an edit that can be undone.
#include "panels/PanelNote.h"
#include "panels/history/HistoryPanel.h"
#include "panels/history/HistoryScrubber.h"
#include "sync/session/LocalDocument.h"
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

private:
    void enter(std::optional<sync::Version> lastSeen = {});
    QString placeText() { return m_panel->findChild<QLabel *>(QStringLiteral("historyPlace"))->text(); }
    bool showsNote() { return m_panel->findChild<PanelNote *>()->isVisible(); }
    std::unique_ptr<HistoryController> m_controller;
    std::unique_ptr<HistoryPanel> m_panel;
    std::shared_ptr<Memory> m_memory;
    std::shared_ptr<sync::LocalDocument> m_document;
};

void TestHistoryPanel::init()
{
    m_controller = std::make_unique<HistoryController>();
    m_panel = std::make_unique<HistoryPanel>(m_controller.get());
    m_panel->resize(700, 260);
    m_memory = std::make_shared<Memory>();
    m_memory->texts = {"one\n", "one\ntwo\n", "one\n2\n", "one\n2\nthree\n"};
    m_memory->authors = {1, 2, 1};
    m_document = std::make_shared<sync::LocalDocument>("one\n2\nthree\n");
}

void TestHistoryPanel::cleanup()
{
    m_panel.reset();
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
    auto *button = m_panel->findChild<PanelNote *>()->button();
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
    auto *scrubber = m_panel->findChild<HistoryScrubber *>();
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
    QStringList lines;
    for (const HistoryLine &line : m_controller->changes())
        lines.append(line.text);
    QCOMPARE(lines, (QStringList{QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("2"), QStringLiteral("three")}));
    m_controller->setLastSeen(3);
    QVERIFY2(!button->isEnabled(), "nothing has happened since");
    m_controller->setLastSeen({});
    QVERIFY(!button->isEnabled());
}

QTEST_MAIN(TestHistoryPanel)
#include "test_history_panel.moc"
