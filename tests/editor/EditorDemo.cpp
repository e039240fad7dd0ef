// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// Shows an editor with others in it, or saves a picture of it: editor_demo dark|light [picture.png]
#include "editor/CodeEditor.h"
#include "editor/EditorPane.h"
#include "editor/FindBar.h"
#include "editor/Highlighter.h"
#include "editor/Icons.h"
#include "editor/RemoteCursors.h"
#include "editor/Theme.h"
#include "sync/session/LocalDocument.h"
#include <QApplication>
#include <QTabBar>
#include <QTest>
#include <QTreeWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace dyad;
using namespace dyad::editor;

namespace {

const char Sample[] = R"SAMPLE(// Applies an operation that the server has made durable.
void DocumentSession::applyRemote(const TextOperation &op, Revision revision)
{
    if (revision != m_revision + 1) return requestCatchUp();
    TextOperation local = op;
    for (TextOperation *pending : pendingOperations())
        std::tie(*pending, local) = transform(*pending, local, sideOf(op));
    m_text.apply(local);
    if (auto applied = m_text.apply(local); !applied)
        return closeWith(applied.error());
    m_revision = revision;
    emit textChanged(local, Author::Remote);
}

Revision DocumentSession::revision() const
{
    static const char *name = "durable\n";      // last durable revision seen
    return m_revision;
}
)SAMPLE";

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    Theme::instance().setMode(argc > 1 && QByteArrayView(argv[1]) == "light" ? Theme::Mode::Light : Theme::Mode::Dark);
    Theme::instance().install();
    QWidget window;
    window.setWindowIcon(Icons::application());
    window.resize(1200, 720);
    auto *row = new QHBoxLayout(&window);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto *tree = new QTreeWidget;
    tree->setHeaderHidden(true);
    tree->setFixedWidth(272);
    tree->setIndentation(16);
    auto *root = new QTreeWidgetItem(tree, {QStringLiteral("sync")});
    for (const char *file : {"Connection.cpp", "DocumentSession.h", "CMakeLists.txt", "README.md", "data.json", "key.pem", "run.sh", "logo.png", "x.sql"}) {
        auto *item = new QTreeWidgetItem(root, {QLatin1String(file)});
        item->setIcon(0, Icons::forFile(QLatin1String(file)));
    }
    root->setExpanded(true);
    tree->setCurrentItem(root->child(1));
    row->addWidget(tree);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    auto *tabs = new QTabBar;
    tabs->setTabsClosable(true);
    tabs->setExpanding(false);
    tabs->addTab(Icons::forFile(QStringLiteral("a.cpp")), QStringLiteral("DocumentSession.cpp"));
    tabs->addTab(Icons::forFile(QStringLiteral("a.md")), QStringLiteral("protocol.md"));
    column->addWidget(tabs);
    auto document = std::make_shared<sync::LocalDocument>(Sample);
    auto *pane = new EditorPane(document, QStringLiteral("DocumentSession.cpp"));
    column->addWidget(pane, 1);
    auto *buttons = new QHBoxLayout;
    auto *share = new QPushButton(Icons::icon(QStringLiteral("user-plus"), Token::OnAccent), QStringLiteral("Share"));
    share->setProperty("primary", true);
    buttons->addWidget(new QPushButton(QStringLiteral("Restore")));
    buttons->addWidget(share);
    auto *muted = new QLabel(QStringLiteral("Ln 45, Col 62   UTF-8   LF   C++"));
    muted->setProperty("role", QStringLiteral("muted"));
    buttons->addWidget(muted);
    buttons->addStretch();
    column->addLayout(buttons);
    row->addLayout(column, 1);
    window.show();
    window.activateWindow();
    pane->editor()->goTo(4, 30);
    const QByteArray text(Sample);
    const qint64 from = text.indexOf("local, Author"), to = from + static_cast<qint64>(qstrlen("local, Author::Remote"));
    pane->remoteCursors()->set({1, QStringLiteral("Mira"), 0, text.indexOf("requestCatchUp();") + 17, {}});
    pane->remoteCursors()->set({2, QStringLiteral("Jonas"), 1, to, {{from, to}}});
    if (argc > 3)
        pane->findBar()->openReplace();
    else
        pane->editor()->setFocus();
    if (argc < 3)
        return QApplication::exec();
    const bool isReady = QTest::qWaitForWindowExposed(&window) && QTest::qWaitFor([pane] { return pane->editor()->highlighter()->isComplete(); }, 30'000);
    return isReady && window.grab().save(QString::fromLocal8Bit(argv[2])) ? 0 : 1;
}
