// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/MainWindow.h"
#include "app/ide/AppSettings.h"
#include "app/ide/EditorArea.h"
#include "app/ide/FrontStack.h"
#include "app/ide/PanelArea.h"
#include "app/ide/Rail.h"
#include "app/ide/StatusBar.h"
#include "app/ide/TextRoom.h"
#include "app/ide/TopBar.h"
#include "app/ide/WelcomePage.h"
#include "editor/Icons.h"
#include <QCloseEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QScreen>
#include <QSplitter>
#include <QVBoxLayout>

namespace dyad::app {

namespace {
constexpr int LeftWidth = 272, RightWidth = 372, BottomHeight = 200;
constexpr QSize FirstSize(1440, 900), LeastSize(640, 400);
const QString GeometryKey = QStringLiteral("geometry"), ColumnsKey = QStringLiteral("columns"), PanelKey = QStringLiteral("panel"),
              RowsKey = QStringLiteral("rows"), BottomKey = QStringLiteral("bottomPanel");
} // namespace

MainWindow::MainWindow(AppSettings *settings, CommandRegistry *commands)
    : m_settings(settings)
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("Dyad"));
    setWindowIcon(editor::Icons::application());
    setAcceptDrops(true);
    setMinimumSize(LeastSize);
    build(commands);
    restoreLayout();
}

MainWindow::~MainWindow() = default;

void MainWindow::build(CommandRegistry *commands)
{
    auto *all = new QWidget(this);
    setCentralWidget(all);
    m_top = new TopBar(all);
    m_rail = new Rail(all);
    m_status = new StatusBar(all);
    m_left = new FrontStack(all);
    m_left->setObjectName(QStringLiteral("leftArea"));
    m_left->setMinimumWidth(170);
    m_welcome = new WelcomePage(m_settings, commands, all);
    m_editors = new EditorArea(m_welcome, all);
    m_editors->setMinimumWidth(260);
    m_bottom = new PanelArea(tr("Bottom panel"), all);
    m_right = new PanelArea(tr("Right panel"), all);
    m_rows = new QSplitter(Qt::Vertical, all);
    m_rows->addWidget(m_editors);
    m_rows->addWidget(m_bottom);
    m_rows->setStretchFactor(0, 1);
    m_columns = new QSplitter(Qt::Horizontal, all);
    m_columns->addWidget(m_left);
    m_columns->addWidget(m_rows);
    m_columns->addWidget(m_right);
    m_columns->setStretchFactor(1, 1);
    for (QSplitter *splitter : {m_rows, m_columns}) {
        splitter->setHandleWidth(1);
        splitter->setChildrenCollapsible(false);
    }
    m_columns->setSizes({LeftWidth, FirstSize.width() - LeftWidth, RightWidth});
    m_rows->setSizes({FirstSize.height(), BottomHeight});
    new TextRoom(this, m_columns);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_rail);
    middle->addWidget(m_columns, 1);
    auto *column = new QVBoxLayout(all);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_top);
    column->addLayout(middle, 1);
    column->addWidget(m_status);
    connect(m_rail, &Rail::activated, this, &MainWindow::toggleLeftPanel);
}

QWidget *MainWindow::leftArea() const { return m_left; }

void MainWindow::addLeftPanel(const QString &id, const QString &icon, const QString &title, QWidget *panel)
{
    panel->setProperty("panelId", id);
    m_left->addWidget(panel);
    m_rail->addPanel(id, icon, title);
    const QString wanted = QString::fromUtf8(m_settings->value(PanelKey));
    if (wanted == id || (m_left->count() == 1 && wanted != QLatin1String("-")))
        showLeftPanel(id);
}

QString MainWindow::leftPanel() const
{
    return m_left->isHidden() || !m_left->currentWidget() ? QString() : m_left->currentWidget()->property("panelId").toString();
}

void MainWindow::showLeftPanel(const QString &id)
{
    for (int i = 0; i < m_left->count(); ++i)
        if (m_left->widget(i)->property("panelId").toString() == id)
            m_left->setCurrentIndex(i);
    m_left->show();
    m_lastPanel = id;
    m_rail->setActive(id);
}

void MainWindow::toggleLeftPanel(const QString &id)
{
    if (leftPanel() != id) {
        showLeftPanel(id);
        return;
    }
    m_left->hide();
    m_rail->setActive({});
}

void MainWindow::toggleLeftArea()
{
    const QString shown = leftPanel();
    toggleLeftPanel(shown.isEmpty() ? m_lastPanel : shown);
}

void MainWindow::restoreLayout()
{
    if (!restoreGeometry(m_settings->value(GeometryKey)))
        resize(FirstSize.boundedTo(screen()->availableSize() - QSize(8, 40)));      // a frame and a title stand around it
    m_columns->restoreState(m_settings->value(ColumnsKey));
    m_columns->setHandleWidth(1);
    m_rows->restoreState(m_settings->value(RowsKey));
    m_rows->setHandleWidth(1);
}

void MainWindow::restorePanels()
{
    const QString open = QString::fromUtf8(m_settings->value(BottomKey));
    if (auto *panel = open.isEmpty() ? nullptr : m_bottom->findChild<QWidget *>(open))
        m_bottom->showPanel(panel);
}

void MainWindow::saveLayout()
{
    m_settings->setValue(GeometryKey, saveGeometry());
    m_settings->setValue(RowsKey, m_rows->saveState());
    m_settings->setValue(BottomKey, m_bottom->isHidden() || !m_bottom->current() ? QByteArray() : m_bottom->current()->objectName().toUtf8());
    m_settings->setValue(ColumnsKey, m_columns->saveState());
    m_settings->setValue(PanelKey, leftPanel().isEmpty() ? QByteArrayLiteral("-") : leftPanel().toUtf8());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    bool allowed = true;
    Q_EMIT closing(&allowed);
    event->setAccepted(allowed);
    if (allowed)
        saveLayout();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    for (const QUrl &url : event->mimeData()->urls()) {
        const QFileInfo info(url.toLocalFile());
        if (info.isDir())
            Q_EMIT folderDropped(info.absoluteFilePath());
        else if (info.exists())
            Q_EMIT fileDropped(info.absoluteFilePath());
    }
    event->acceptProposedAction();
}

bool MainWindow::event(QEvent *event)
{
    const bool result = QMainWindow::event(event);
    if (event->type() == QEvent::Paint || event->type() == QEvent::UpdateRequest)
        Q_EMIT painted();
    if (event->type() == QEvent::WindowActivate)
        Q_EMIT activated();
    return result;
}

} // namespace dyad::app
