// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/git/HistoryPage.h"
#include "panels/Ink.h"
#include "panels/PanelNote.h"
#include "panels/git/DiffView.h"
#include <QListView>
#include <QListWidget>
#include <QPainter>
#include <QPainterPath>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace dyad::panels {

using editor::Token;

namespace {

constexpr int MostFilesHeight = 140, MostMessageLines = 10;

// Two lines: what, then who and when; the names of branches and tags as marks.
class CommitDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {100, 44}; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        const bool chosen = option.state & QStyle::State_Selected;
        if (chosen || option.state & QStyle::State_MouseOver)
            painter->fillRect(option.rect, ink(Token::Hover));
        if (chosen && (option.state & QStyle::State_HasFocus))
            painter->fillRect(QRect(option.rect.topLeft(), QSize(2, option.rect.height())), ink(Token::Accent));
        const int left = paintGraph(*painter, option.rect, index);
        QRect upper = option.rect.adjusted(left, 4, -12, -22), lower = option.rect.adjusted(left, 23, -12, -4);
        QFont small = option.font;
        small.setPixelSize(11);
        painter->setFont(small);
        for (const QString &ref : index.data(GitLogModel::RefsRole).toStringList())
            upper.setLeft(upper.left() + paintMark(*painter, upper, ref) + 6);
        painter->setPen(ink(Token::Muted));
        painter->drawText(lower, Qt::AlignVCenter, QFontMetrics(small).elidedText(index.data(GitLogModel::AuthorRole).toString() + QStringLiteral("  ·  ") + index.data(GitLogModel::TimeRole).toString()
            + QStringLiteral("  ·  ") + index.data(GitLogModel::IdRole).toString().left(8), Qt::ElideRight, lower.width()));
        painter->setFont(option.font);
        painter->setPen(ink(Token::Text));
        painter->drawText(upper, Qt::AlignVCenter, painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, upper.width()));
        painter->restore();
    }

private:
    /// Lanes as curves in the colours of people, the commit as a dot; returns where the text begins.
    static int paintGraph(QPainter &painter, const QRect &rect, const QModelIndex &index)
    {
        const auto *model = qobject_cast<const GitLogModel *>(index.model());
        const GitGraphRow *row = model ? model->graphAt(index.row()) : nullptr;
        if (!row)
            return 14;
        const auto x = [&](int lane) { return rect.left() + 14.0 + std::min(lane, MostLanes) * LaneWidth; };
        const qreal middle = rect.top() + rect.height() / 2.0;
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(Qt::NoBrush);
        for (const GitGraphRow::Line &line : row->lines) {
            const QPointF from = line.from < 0 ? QPointF(x(row->lane), middle) : QPointF(x(line.from), rect.top());
            const QPointF to = line.to < 0 ? QPointF(x(row->lane), middle) : QPointF(x(line.to), rect.bottom() + 1);
            const qreal bend = (to.y() - from.y()) / 2;
            QPainterPath path(from);
            path.cubicTo(from + QPointF(0, bend), to - QPointF(0, bend), to);
            painter.setPen(QPen(editor::Theme::instance().person(line.color), 1.6));
            painter.drawPath(path);
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(editor::Theme::instance().person(row->color));
        painter.drawEllipse(QPointF(x(row->lane), middle), 4, 4);
        painter.restore();
        return int(14 + (std::min(model->graphWidth(), MostLanes + 1)) * LaneWidth + 6);
    }

    static constexpr int LaneWidth = 12, MostLanes = 8;
    static int paintMark(QPainter &painter, const QRect &rest, const QString &text)
    {
        const int width = painter.fontMetrics().horizontalAdvance(text) + 10;
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(ink(Token::Accent));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rest.left(), rest.top() + 1, width, rest.height() - 2).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        painter.drawText(QRect(rest.left(), rest.top(), width, rest.height()), Qt::AlignCenter, text);
        return width;
    }
};

} // namespace

HistoryPage::HistoryPage(GitController *controller, const QString &path, QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_model(new GitLogModel(controller, this))
    , m_path(path)
    , m_list(new QListView(this))
    , m_message(new QPlainTextEdit(this))
    , m_files(new QListWidget(this))
    , m_stack(new PageStack(this))
    , m_note(new PanelNote(this))
    , m_diff(new DiffView(this))
{
    setObjectName(QStringLiteral("historyPage"));
    m_list->setObjectName(QStringLiteral("historyCommits"));
    m_list->setAccessibleName(tr("Commits"));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CommitDelegate(this));
    m_message->setObjectName(QStringLiteral("historyMessage"));
    m_message->setAccessibleName(tr("Message of the commit"));
    m_message->setReadOnly(true);
    m_message->setFrameShape(QFrame::NoFrame);
    m_message->setTabChangesFocus(true);
    m_message->hide();
    m_files->setAccessibleName(tr("Files of the commit"));
    m_files->hide();
    auto *right = new QWidget(this);
    auto *rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(0, 0, 0, 0);
    rightColumn->setSpacing(0);
    rightColumn->addWidget(m_message);
    rightColumn->addWidget(m_files);
    rightColumn->addWidget(m_diff, 1);
    auto *split = new QSplitter(this);
    split->addWidget(m_list);
    split->addWidget(right);
    split->setStretchFactor(1, 1);
    split->setSizes({380, 700});
    m_stack->addWidget(m_note);
    m_stack->addWidget(split);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    connect(m_model, &GitLogModel::stateChanged, this, &HistoryPage::updateState);
    connect(m_controller, &GitController::statusChanged, this, &HistoryPage::onStatus);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &HistoryPage::showCommit);
    connect(m_files, &QListWidget::currentRowChanged, this, &HistoryPage::showFile);
    connect(m_note, &PanelNote::clicked, this, &HistoryPage::reload);
    onStatus(m_controller->status());
}

/// Whoever made it: a commit, a merge or a fetch in a terminal shows as well.
void HistoryPage::onStatus(const GitStatus &status)
{
    const QString now = QStringLiteral("%1 %2 %3 %4 %5").arg(status.top, status.branch, status.head).arg(status.ahead).arg(status.behind);
    if (std::exchange(m_seen, now) != now)
        reload();
}

void HistoryPage::reload()
{
    if (const QModelIndex now = m_list->currentIndex(); now.isValid())
        m_wanted = now.row() > 0 ? now.data(GitLogModel::IdRole).toString() : QString();      // at the top: the newest
    m_model->load(m_path, m_path.isEmpty());
}

void HistoryPage::updateState()
{
    using State = GitLogModel::State;
    const State state = m_model->state();
    if (state == State::Broken)
        m_note->setNote(QStringLiteral("triangle-alert"), tr("The history cannot be read"), QString::fromStdString(m_model->error().message), tr("Try again"));
    else if (state == State::Loaded)
        m_note->setNote(QStringLiteral("history"), tr("No commits yet"), tr("The first commit begins the history."));
    else
        m_note->setNote(QStringLiteral("history"), tr("Reading the history…"), {});
    // Chosen before it is shown: a list that gets the keys chooses its first by itself.
    if (m_model->rowCount() > 0 && !m_list->currentIndex().isValid()) {
        const QModelIndexList same = m_wanted.isEmpty() ? QModelIndexList() : m_model->match(m_model->index(0), GitLogModel::IdRole, m_wanted, 1, Qt::MatchExactly);
        m_list->setCurrentIndex(same.isEmpty() ? m_model->index(0) : same.first());
    }
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 1 : 0);
}

void HistoryPage::showCommit(const QModelIndex &index)
{
    const QString id = index.data(GitLogModel::IdRole).toString();
    if (id.isEmpty())
        return;
    showMessage(index.row());
    m_controller->ask<QVector<GitDiff>>(this, [id](GitRepository &r) { return r.commitDiff(id); }, [this, id](const sync::Expected<QVector<GitDiff>> &diffs) {
        if (m_list->currentIndex().data(GitLogModel::IdRole).toString() != id)
            return;   // another was chosen meanwhile
        m_diffs = diffs.value_or(QVector<GitDiff>());
        m_files->clear();
        for (const GitDiff &diff : m_diffs)
            m_files->addItem(QStringLiteral("%1   +%2 −%3").arg(diff.path, QString::number(diff.added), QString::number(diff.removed)));
        const auto own = std::ranges::find(m_diffs, m_path, &GitDiff::path);
        // As high as its files need: what is left is for the difference.
        const int rows = m_files->count() * qMax(m_files->sizeHintForRow(0), 1);
        m_files->setFixedHeight(std::clamp(rows + 2 * m_files->frameWidth(), 0, MostFilesHeight));
        m_files->setVisible(m_files->count() > 0);
        m_files->setCurrentRow(own != m_diffs.end() ? static_cast<int>(own - m_diffs.begin()) : 0);
    });
}

/// All that was said with it; the list has its first line only.
void HistoryPage::showMessage(int row)
{
    const GitCommit *commit = m_model->commitAt(row);
    if (!commit)
        return;
    const QString text = commit->message.trimmed();
    m_message->setPlainText(QStringLiteral("%1\n\n%2 <%3>\n%4").arg(text, commit->author, commit->email, commit->id));
    const auto lines = static_cast<int>(qMin<qsizetype>(text.count(QLatin1Char('\n')) + 4, MostMessageLines));
    m_message->setFixedHeight(lines * m_message->fontMetrics().lineSpacing() + 2 * int(m_message->document()->documentMargin()) + 4);
    m_message->show();
}

void HistoryPage::showFile(int row)
{
    m_diff->setDiff(row >= 0 && row < m_diffs.size() ? m_diffs[row] : GitDiff(), DiffView::Mode::ReadOnly);
}

} // namespace dyad::panels
