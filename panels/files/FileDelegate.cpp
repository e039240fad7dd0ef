// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/files/FileDelegate.h"
#include "editor/Icons.h"
#include "panels/Ink.h"
#include "panels/files/FileTreeModel.h"
#include <QLineEdit>
#include <QPainter>

namespace dyad::panels {

using editor::Token;

namespace {
constexpr int IconSize = 16, NameLeft = 18, IconLeft = -4, Dot = 7, RightMargin = 12, MostDots = 4;     // a folder's chevron stands where a file's icon does

Token colorOf(QChar mark)
{
    switch (mark.unicode()) {
    case u'A':
    case u'U': return Token::Ok;
    case u'D':
    case u'!': return Token::Bad;
    default: return Token::Warn;
    }
}

bool isFolder(const QModelIndex &index) { return index.data(FileTreeModel::FolderRole).toBool(); }
} // namespace

void FileDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRect text = option.rect.adjusted(NameLeft, 0, -RightMargin, 0);
    const bool quiet = index.data(FileTreeModel::IgnoredRole).toBool();
    if (!isFolder(index)) {
        const QRect icon(option.rect.left() + IconLeft, option.rect.center().y() - IconSize / 2 + 1, IconSize, IconSize);
        paintIcon(*painter, icon, editor::Icons::nameForFile(index.data().toString()), quiet ? Token::Faint : Token::Muted);
    }
    text.setRight(paintMarks(painter, option.rect, index) - 4);
    const bool broken = index.data(FileTreeModel::BrokenRole).toBool();
    painter->setPen(ink(broken ? Token::Bad : quiet ? Token::Faint : Token::Text));
    painter->setFont(option.font);
    painter->drawText(text, Qt::AlignVCenter, QFontMetrics(option.font).elidedText(index.data().toString(), Qt::ElideMiddle, text.width()));
    painter->restore();
}

int FileDelegate::paintMarks(QPainter *painter, const QRect &row, const QModelIndex &index)
{
    int right = row.right() - RightMargin;
    if (const QChar mark = index.data(FileTreeModel::MarkRole).toChar(); !mark.isSpace() && !mark.isNull()) {
        QFont small = painter->font();
        small.setPixelSize(11);
        painter->setFont(small);
        painter->setPen(ink(colorOf(mark)));
        painter->drawText(QRect(right - 10, row.top(), 12, row.height()), Qt::AlignCenter, mark);
        right -= 18;
    }
    if (index.data(FileTreeModel::ModifiedRole).toBool()) {
        // The same dot as in its tab.
        painter->setPen(Qt::NoPen);
        painter->setBrush(ink(Token::Text));
        painter->drawEllipse(QRectF(right - Dot, row.center().y() - Dot / 2.0 + 0.5, Dot, Dot));
        right -= Dot + 5;
    }
    QList<int> people = index.data(FileTreeModel::PeopleRole).value<QList<int>>();
    people.resize(qMin<qsizetype>(people.size(), MostDots));
    painter->setPen(Qt::NoPen);
    for (auto person = people.crbegin(); person != people.crend(); ++person) {
        painter->setBrush(editor::Theme::instance().person(*person));
        painter->drawEllipse(QRectF(right - Dot, row.center().y() - Dot / 2.0 + 0.5, Dot, Dot));
        right -= Dot + 5;
    }
    return right;
}

QWidget *FileDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *edit = new QLineEdit(parent);
    edit->setObjectName(QStringLiteral("fileNameEdit"));
    edit->setAccessibleName(isFolder(index) ? tr("Name of the folder") : tr("Name of the file"));
    return edit;
}

void FileDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *edit = static_cast<QLineEdit *>(editor);
    const QString name = index.data(Qt::EditRole).toString();
    edit->setText(name);
    // Without the ending, as that is seldom what changes.
    const qsizetype dot = name.lastIndexOf(QLatin1Char('.'));
    QMetaObject::invokeMethod(edit, [edit, length = dot > 0 ? int(dot) : int(name.size())] { edit->setSelection(0, length); }, Qt::QueuedConnection);
}

void FileDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    editor->setGeometry(option.rect.adjusted(NameLeft - 9, 0, -6, 0));
}

} // namespace dyad::panels
