// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/EditPreview.h"
#include "editor/Icons.h"
#include "editor/Theme.h"
#include "editor/language/LspText.h"
#include <QApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace dyad::app {

using editor::LspPosition;
using editor::LspRange;

namespace {
constexpr int PathRole = Qt::UserRole, EditRole = Qt::UserRole + 1;
constexpr int LongestShown = 200;       // characters of a line

/// The line before and after one edit of it, without what both have at the start.
std::pair<QString, QString> linesOf(const editor::LspText &text, const QJsonObject &edit)
{
    const LspRange range = LspRange::fromJson(edit.value(QLatin1String("range")).toObject());
    const std::string line = text.lineText(range.start.line);
    const QString before = QString::fromStdString(line);
    const bool oneLine = range.end.line == range.start.line;
    QString after = before.left(range.start.character) + edit.value(QLatin1String("newText")).toString();
    if (oneLine)
        after += before.mid(range.end.character);
    return {before.trimmed().left(LongestShown) + (oneLine ? QString() : QStringLiteral(" …")), after.trimmed().replace(QLatin1Char('\n'), QStringLiteral(" ↵ ")).left(LongestShown)};
}
} // namespace

EditPreview::EditPreview(QWidget *parent) : QWidget(parent), m_title(new QLabel(this)), m_tree(new QTreeWidget(this)), m_accept(new QPushButton(tr("Change"), this))
{
    setObjectName(QStringLiteral("editPreview"));
    setProperty("surface", QStringLiteral("editor"));
    setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(10);
    auto *head = new QHBoxLayout;
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("editPreview.cancel"));
    m_accept->setObjectName(QStringLiteral("editPreview.accept"));
    m_accept->setProperty("primary", true);
    head->addWidget(m_title, 1);
    head->addWidget(cancel);
    head->addWidget(m_accept);
    column->addLayout(head);
    column->addWidget(m_tree, 1);
    m_tree->setObjectName(QStringLiteral("editPreview.tree"));
    m_tree->setAccessibleName(tr("Changes"));
    m_tree->setHeaderLabels({tr("Line"), tr("Before"), tr("After")});
    m_tree->setUniformRowHeights(true);
    setFocusProxy(m_tree);
    connect(cancel, &QPushButton::clicked, this, &EditPreview::dismissed);
    connect(m_accept, &QPushButton::clicked, this, [this] { Q_EMIT accepted(chosen()); });
    connect(m_tree, &QTreeWidget::itemChanged, this, &EditPreview::onTick);
}

void EditPreview::setEdit(const editor::WorkspaceEdit &edit, const QString &title, const QString &folder, const TextOf &textOf)
{
    m_filling = true;
    m_edit = edit;
    m_title->setText(title);
    m_tree->clear();
    addSteps(folder);
    for (auto it = edit.files.begin(); it != edit.files.end(); ++it)
        addFile(it.key(), it.value(), folder, textOf);
    m_tree->expandAll();
    m_tree->resizeColumnToContents(0);
    m_tree->header()->resizeSection(1, std::max(200, (width() - m_tree->columnWidth(0)) / 2));
    m_filling = false;
    m_tree->setCurrentItem(m_tree->topLevelItem(0));
    count();
}

// What happens to files themselves goes along with the rest: without it the edits would name what is not there.
void EditPreview::addSteps(const QString &folder)
{
    using Kind = editor::WorkspaceEdit::FileStep::Kind;
    for (const auto &step : std::as_const(m_edit.steps)) {
        const auto shown = [&](const QString &path) { return path.startsWith(folder + QLatin1Char('/')) ? path.mid(folder.size() + 1) : path; };
        const QString text = step.kind == Kind::Create ? tr("Make %1").arg(shown(step.path)) : step.kind == Kind::Delete ? tr("Delete %1").arg(shown(step.path))
                                                                                                                         : tr("Move %1 to %2").arg(shown(step.path), shown(step.newPath));
        auto *item = new QTreeWidgetItem(m_tree, {text});
        item->setIcon(0, editor::Icons::icon(step.kind == Kind::Delete ? QStringLiteral("trash-2") : QStringLiteral("file-plus")));
        item->setFirstColumnSpanned(true);
    }
}

void EditPreview::addFile(const QString &path, const QJsonArray &edits, const QString &folder, const TextOf &textOf)
{
    const QString shown = path.startsWith(folder + QLatin1Char('/')) ? path.mid(folder.size() + 1) : path;
    auto *file = new QTreeWidgetItem(m_tree, {shown});
    file->setIcon(0, editor::Icons::icon(editor::Icons::nameForFile(path)));
    file->setFirstColumnSpanned(true);
    file->setCheckState(0, Qt::Checked);
    const std::optional<QByteArray> bytes = textOf(path);
    const editor::LspText text{sync::Rope(bytes ? std::string_view(bytes->constData(), size_t(bytes->size())) : std::string_view())};
    for (qsizetype i = 0; i < edits.size(); ++i) {
        const QJsonObject edit = edits[i].toObject();
        const auto [before, after] = linesOf(text, edit);
        const int line = LspRange::fromJson(edit.value(QLatin1String("range")).toObject()).start.line + 1;
        auto *item = new QTreeWidgetItem(file, {QString::number(line), before, after});
        item->setData(0, PathRole, path);
        item->setData(0, EditRole, i);
        item->setCheckState(0, Qt::Checked);
        item->setBackground(1, editor::Theme::instance().color(editor::Token::Removed));
        item->setBackground(2, editor::Theme::instance().color(editor::Token::Added));
        for (const int side : {1, 2})
            item->setFont(side, editor::Theme::instance().codeFont());
    }
}

void EditPreview::onTick(QTreeWidgetItem *item)
{
    if (m_filling)
        return;
    m_filling = true;
    for (int i = 0; i < item->childCount(); ++i)
        item->child(i)->setCheckState(0, item->checkState(0));
    if (QTreeWidgetItem *file = item->parent()) {
        int ticked = 0;
        for (int i = 0; i < file->childCount(); ++i)
            ticked += file->child(i)->checkState(0) == Qt::Checked ? 1 : 0;
        file->setCheckState(0, ticked == 0 ? Qt::Unchecked : ticked == file->childCount() ? Qt::Checked : Qt::PartiallyChecked);
    }
    m_filling = false;
    count();
}

void EditPreview::count()
{
    const editor::WorkspaceEdit edit = chosen();
    m_accept->setText(tr("Change %n place(s)", nullptr, edit.editCount()));
    m_accept->setEnabled(!edit.isEmpty());
}

editor::WorkspaceEdit EditPreview::chosen() const
{
    editor::WorkspaceEdit edit = m_edit;       // with what it knows of the texts
    edit.files.clear();
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *file = m_tree->topLevelItem(i);
        for (int k = 0; k < file->childCount(); ++k) {
            const QTreeWidgetItem *item = file->child(k);
            const QString path = item->data(0, PathRole).toString();
            if (item->checkState(0) == Qt::Checked)
                edit.files[path].append(m_edit.files.value(path).at(item->data(0, EditRole).toLongLong()));
        }
    }
    return edit;
}

void EditPreview::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT dismissed();
    else if (auto *button = qobject_cast<QAbstractButton *>(QApplication::focusWidget()); button && !button->isCheckable() && isAncestorOf(button) && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        button->click();
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_accept->isEnabled())
        Q_EMIT accepted(chosen());
    else
        QWidget::keyPressEvent(event);
}

} // namespace dyad::app
