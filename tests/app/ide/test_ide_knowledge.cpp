// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Documents and knowledge in the window, on the real server that sharing starts: drop, search as one types, ask and go to the place,
// connect a folder, run a workflow that stands in a file of the project.
#include "app/ide/EditorArea.h"
#include "app/ide/KnowledgeFlow.h"
#include "app/ide/LiveFolder.h"
#include "app/ide/MainWindow.h"
#include "editor/Theme.h"
#include "panels/knowledge/AskView.h"
#include "panels/knowledge/ConnectorForm.h"
#include "panels/knowledge/ConnectorsView.h"
#include "panels/knowledge/DocumentPage.h"
#include "panels/knowledge/DocumentsView.h"
#include "panels/knowledge/KnowledgePanel.h"
#include "panels/knowledge/RowList.h"
#include "panels/knowledge/WorkflowsView.h"
#include "tests/app/ide/GuiDriver.h"
#include "tests/app/ide/LayOut.h"
#include "tests/support/Patience.h"
#include <QApplication>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBrowser>

using namespace dyad;
using namespace dyad::app;
using namespace dyad::panels;
using dyad::tests::GuiDriver;

class TestIdeKnowledge : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { GuiDriver::makeHome(); }
    void init();
    void cleanup() { m_host.reset(); }
    void aFolderOfOnesOwnOffersToShare();
    void fromTheDropToTheVeryPlace();

private:
    KnowledgeFlow *flow() { return m_host->bench().findChild<KnowledgeFlow *>(); }
    KnowledgePanel *panel() { return flow()->panel(); }
    void drop(const QStringList &paths);
    void picture(const QString &name);
    void share();
    void findAsOneTypes();
    void askAndGoThere();
    void connectAFolder();
    void runAWorkflow();

    std::unique_ptr<QTemporaryDir> m_folder, m_papers;
    std::unique_ptr<GuiDriver> m_host;
};

void TestIdeKnowledge::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_papers = std::make_unique<QTemporaryDir>();
    GuiDriver::write(m_folder->path() + QStringLiteral("/main.c"), "int main(void) { return 0; }\n");
    GuiDriver::write(m_folder->path() + QStringLiteral("/.dyad/workflows/arrivals.toml"),
                     "name = \"Arrivals\"\n\n[[trigger]]\non = \"document-uploaded\"\nmatch = \"*.txt\"\n\n[[step]]\ndo = \"process\"\n\n[[step]]\ndo = \"notify\"\ntext = \"New: {document.name}\"\n");
    GuiDriver::write(m_papers->path() + QStringLiteral("/lease.md"),
                     "# Lease of the boathouse\n\n## Rent\n\nThe tenant pays 4,200 EUR each month, in advance.\n\n## Notice\n\nEither party may end this lease with six months' notice, in writing.\n");
    GuiDriver::write(m_papers->path() + QStringLiteral("/manual.md"), "# Harbour crane\n\nBefore each lift the operator checks the brakes and the wind.\n");
    GuiDriver::write(m_papers->path() + QStringLiteral("/broken.pdf"), "%PDF-1.7 but no");
    GuiDriver::write(m_papers->path() + QStringLiteral("/later/tides.txt"), "The spring tide reaches five metres at the old pier.");
    m_host = std::make_unique<GuiDriver>(m_folder->path(), QStringLiteral("Mira"));
}

void TestIdeKnowledge::picture(const QString &name)
{
    const QString folder = qEnvironmentVariable("DYAD_PICTURES");
    if (folder.isEmpty())
        return;
    using Mode = editor::Theme::Mode;
    for (const Mode mode : {Mode::Light, Mode::Dark}) {
        editor::Theme::instance().setMode(mode);
        tests::layOut();
        m_host->bench().writeScreenshot(folder + QLatin1Char('/') + name + (mode == Mode::Dark ? QStringLiteral("-dark.png") : QStringLiteral("-light.png")));
    }
}

void TestIdeKnowledge::drop(const QStringList &paths)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls.append(QUrl::fromLocalFile(path));
    data.setUrls(urls);
    QWidget *area = panel()->documents()->list()->parentWidget();
    while (area && !area->acceptDrops())
        area = area->parentWidget();
    QVERIFY(area);
    QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(area, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(area, &event);
}

void TestIdeKnowledge::aFolderOfOnesOwnOffersToShare()
{
    QVERIFY(m_host->bench().commands()->run(QStringLiteral("view.knowledge")));
    QCOMPARE(m_host->bench().window()->leftPanel(), QStringLiteral("knowledge"));
    QVERIFY(!flow()->controller()->hasProject());
    QVERIFY(!m_host->bench().commands()->run(QStringLiteral("knowledge.add")));
    picture(QStringLiteral("knowledge-alone"));
}

void TestIdeKnowledge::share()
{
    QVERIFY(m_host->bench().commands()->run(QStringLiteral("share.share")) && m_host->click(QStringLiteral("share.main")));
    QTRY_VERIFY_WITH_TIMEOUT(m_host->bench().liveState().kind == LiveState::Kind::Live, 20'000);
    m_host->press(Qt::Key_Escape);
    QVERIFY(m_host->bench().commands()->run(QStringLiteral("view.knowledge")));
    QTRY_VERIFY_WITH_TIMEOUT(flow()->controller()->state() == KnowledgeController::State::Ready, 10'000);
}

void TestIdeKnowledge::findAsOneTypes()
{
    QLineEdit *field = panel()->documents()->field();
    field->setFocus();
    QTest::keyClicks(field, QStringLiteral("ending with notice"));
    RowModel *rows = panel()->documents()->list()->rows();
    QTRY_COMPARE_WITH_TIMEOUT(flow()->controller()->searched(), QStringLiteral("ending with notice"), 10'000);
    QVERIFY(rows->rowCount() > 0);
    QCOMPARE(rows->row(0).title, QStringLiteral("lease.md"));
    QStringList marked;
    for (const auto &mark : rows->row(0).marks)
        marked.append(rows->row(0).detail.mid(mark.start, mark.length));
    QVERIFY2(marked.contains(QStringLiteral("notice")), qPrintable(marked.join(QLatin1Char(' '))));
    picture(QStringLiteral("knowledge-search"));
    // Enter opens the document at that place, with the words marked.
    panel()->documents()->list()->setCurrentIndex(rows->index(0));
    QTest::keyClick(panel()->documents()->list(), Qt::Key_Return);
    auto *page = qobject_cast<DocumentPage *>(m_host->bench().window()->editors()->currentTab());
    QVERIFY(page);
    QTRY_VERIFY_WITH_TIMEOUT(page->text()->toPlainText().contains(QStringLiteral("six months")), 10'000);
    QTRY_VERIFY(!page->text()->extraSelections().isEmpty());
    QVERIFY(page->text()->extraSelections().first().cursor.selectedText().compare(QStringLiteral("end"), Qt::CaseInsensitive) == 0
            || page->text()->extraSelections().size() >= 2);
    QTRY_VERIFY_WITH_TIMEOUT(page->findings()->isVisible() && page->findings()->rows()->rowCount() > 0, 10'000);
    picture(QStringLiteral("knowledge-document"));
    field->clear();
    QTRY_COMPARE(rows->rowCount(), flow()->controller()->documents().size());
}

void TestIdeKnowledge::askAndGoThere()
{
    QVERIFY(m_host->bench().commands()->run(QStringLiteral("knowledge.ask")));
    picture(QStringLiteral("knowledge-ask-empty"));
    flow()->controller()->createBase(QStringLiteral("Everything"), {}, true);
    QTRY_VERIFY_WITH_TIMEOUT(!panel()->asking()->base().isEmpty(), 10'000);
    QTRY_VERIFY_WITH_TIMEOUT(flow()->controller()->bases().first().documents >= 2, 10'000);
    panel()->asking()->field()->setText(QStringLiteral("What is the rent each month?"));
    QTest::keyClick(panel()->asking()->field(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!flow()->controller()->answer().citations.isEmpty(), 20'000);
    const auto *answer = m_host->find<QTextBrowser>(QStringLiteral("knowledge.answer"));
    QVERIFY2(answer->toPlainText().contains(QStringLiteral("4,200 EUR")), qPrintable(answer->toPlainText()));
    picture(QStringLiteral("knowledge-answer"));
    RowList *citations = panel()->asking()->citations();
    citations->setCurrentIndex(citations->rows()->index(0));
    QTest::keyClick(citations, Qt::Key_Return);
    auto *page = qobject_cast<DocumentPage *>(m_host->bench().window()->editors()->currentTab());
    QVERIFY(page);
    QTRY_COMPARE_WITH_TIMEOUT(page->selectedQuote(), flow()->controller()->answer().citations.first().quote, 10'000);
    picture(QStringLiteral("knowledge-citation"));
}

void TestIdeKnowledge::connectAFolder()
{
    QVERIFY(m_host->bench().commands()->run(QStringLiteral("knowledge.connectors")));
    picture(QStringLiteral("knowledge-connectors-empty"));
    panel()->connectors()->openForm();
    ConnectorForm *form = panel()->connectors()->form();
    QTRY_VERIFY_WITH_TIMEOUT(form->findChild<QLineEdit *>(QStringLiteral("connector.field.path")), 10'000);
    form->chooseKind(QStringLiteral("folder"));
    QTest::mouseClick(form->findChild<QPushButton *>(QStringLiteral("connector.add")), Qt::LeftButton);
    QVERIFY(form->findChild<QWidget *>(QStringLiteral("connector.error"))->isVisible());       // the path is missing
    form->findChild<QLineEdit *>(QStringLiteral("connector.field.path"))->setText(m_papers->path() + QStringLiteral("/later"));
    form->findChild<QLineEdit *>(QStringLiteral("connector.name"))->setText(QStringLiteral("Later papers"));
    picture(QStringLiteral("knowledge-connector-form"));
    QTest::mouseClick(form->findChild<QPushButton *>(QStringLiteral("connector.add")), Qt::LeftButton);
    RowModel *rows = panel()->connectors()->list()->rows();
    QTRY_COMPARE_WITH_TIMEOUT(rows->rowCount(), 1, 10'000);
    QTRY_VERIFY_WITH_TIMEOUT(!flow()->controller()->connectors().isEmpty() && flow()->controller()->connectors().first().items == 1, 20'000);
    QVERIFY2(flow()->controller()->connectors().first().errorText.isEmpty(), qPrintable(flow()->controller()->connectors().first().errorText));
    picture(QStringLiteral("knowledge-connectors"));
}

void TestIdeKnowledge::runAWorkflow()
{
    QVERIFY(m_host->bench().commands()->run(QStringLiteral("knowledge.workflows")));
    // The file of the project is one; the connector's document has set it off.
    RowModel *rows = panel()->workflows()->list()->rows();
    QTRY_COMPARE_WITH_TIMEOUT(rows->rowCount(), 1, 20'000);
    QCOMPARE(rows->row(0).title, QStringLiteral("Arrivals"));
    QTRY_VERIFY_WITH_TIMEOUT(!flow()->controller()->runs().isEmpty() && flow()->controller()->runs().first().state == QLatin1String("done"), 20'000);
    QVERIFY(flow()->controller()->runs().first().steps.last().detail.contains(QStringLiteral("New: tides.txt")));
    // A dry run from the panel.
    QTest::mouseClick(m_host->find<QPushButton>(QStringLiteral("workflow.try")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(flow()->controller()->runs().size() == 2 && flow()->controller()->runs().first().dryRun && flow()->controller()->runs().first().state == QLatin1String("done"), 20'000);
    picture(QStringLiteral("knowledge-workflows"));
    // One that is written in the panel: a mistake is named, the corrected one is kept.
    panel()->workflows()->edit({});
    auto *text = m_host->find<QPlainTextEdit>(QStringLiteral("workflow.text"));
    text->setPlainText(QStringLiteral("name = \"Mine\"\n[[step]]\ndo = \"dance\"\n"));
    QVERIFY(m_host->click(QStringLiteral("workflow.save")));
    auto *error = m_host->find<QLabel>(QStringLiteral("workflow.error"));
    QTRY_VERIFY_WITH_TIMEOUT(error->isVisible() && error->text().contains(QStringLiteral("Line 2")), 10'000);
    picture(QStringLiteral("knowledge-workflow-text"));
    text->setPlainText(WorkflowsView::example());
    QVERIFY(m_host->click(QStringLiteral("workflow.save")));
    QTRY_COMPARE_WITH_TIMEOUT(rows->rowCount(), 2, 10'000);
    auto *page = qobject_cast<DocumentPage *>(m_host->bench().window()->editors()->currentTab());
    QVERIFY(page);
    m_host->bench().window()->resize(1600, 900);
    QTRY_VERIFY(page->findings()->x() > page->text()->x());
    m_host->bench().window()->resize(760, 560);
    QTRY_VERIFY(page->findings()->y() > page->text()->y() && page->text()->width() > page->width() - 10);     // below the text: it keeps its width
    picture(QStringLiteral("knowledge-narrow"));
}

void TestIdeKnowledge::fromTheDropToTheVeryPlace()
{
    share();
    picture(QStringLiteral("knowledge-empty"));
    drop({m_papers->path() + QStringLiteral("/lease.md"), m_papers->path() + QStringLiteral("/manual.md"), m_papers->path() + QStringLiteral("/broken.pdf")});
    QTRY_COMPARE_WITH_TIMEOUT(flow()->controller()->documents().size(), 3, 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(std::ranges::none_of(flow()->controller()->documents(), &knowledge::Document::isUnderWay), 20'000);
    QCOMPARE(std::ranges::count(flow()->controller()->documents(), QStringLiteral("ready"), &knowledge::Document::state), 2);
    picture(QStringLiteral("knowledge-documents"));
    findAsOneTypes();
    askAndGoThere();
    connectAFolder();
    runAWorkflow();
}

QTEST_MAIN(TestIdeKnowledge)
#include "test_ide_knowledge.moc"
