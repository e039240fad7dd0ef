// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/chat/ReviewCard.h"
#include "editor/Icons.h"
#include "editor/review/RiskText.h"
#include "panels/Ink.h"
#include <QAbstractButton>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace dyad::panels {

using editor::Token;
using sync::AnswerReview;

namespace {

constexpr int RowHeight = 28, RoomForOneLine = 300;

/// One file of the card.
class FileRow : public QAbstractButton {
public:
    FileRow(const AnswerReview *review, int index, QWidget *parent) : QAbstractButton(parent), m_review(review), m_index(index)
    {
        setFixedHeight(RowHeight);
        setFocusPolicy(Qt::TabFocus);
        setCursor(Qt::PointingHandCursor);
        setObjectName(QStringLiteral("chat.review.file.%1").arg(index));
        const AnswerReview::File &one = file();
        setAccessibleName(one.path);
        setToolTip(one.description.isEmpty() ? one.path : one.path + QLatin1Char('\n') + one.description);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const AnswerReview::File &one = file();
        if (underMouse() || hasFocus())
            painter.fillRect(rect(), ink(Token::Hover));
        if (hasFocus()) {
            painter.setPen(QPen(ink(Token::Accent), 2));
            painter.drawRect(rect().adjusted(1, 1, -1, -1));
        }
        const bool failed = one.state == AnswerReview::File::State::Failed;
        paintIcon(painter, {10, (RowHeight - 15) / 2, 15, 15}, failed ? QStringLiteral("triangle-alert") : editor::Icons::nameForFile(one.path), failed ? Token::Warn : Token::Muted);
        int right = width() - 12;
        right = paintPart(painter, right, one.removed > 0 ? QStringLiteral("−%1").arg(one.removed) : QString(), Token::Bad);
        right = paintPart(painter, right, one.added > 0 ? QStringLiteral("+%1").arg(one.added) : QString(), Token::Ok);
        right = paintPart(painter, right, word(one), Token::Muted);
        painter.setPen(ink(decided() ? Token::Muted : Token::Text));
        const QRect place(33, 0, right - 33, RowHeight);
        painter.drawText(place, Qt::AlignVCenter, fontMetrics().elidedText(title(one), Qt::ElideMiddle, place.width()));
    }

private:
    const AnswerReview::File &file() const { return m_review->files()[size_t(m_index)]; }
    bool decided() const { return m_review->pending(m_index).isEmpty(); }

    static QString title(const AnswerReview::File &one)
    {
        const QString name = one.path.section(QLatin1Char('/'), -1);
        if (one.state == AnswerReview::File::State::Failed)
            return name + QStringLiteral(": ") + one.message;
        return one.kind == AnswerReview::File::Kind::Rename ? name + QStringLiteral(" → ") + one.to.section(QLatin1Char('/'), -1) : name;
    }

    static QString word(const AnswerReview::File &one)
    {
        switch (one.kind) {
        case AnswerReview::File::Kind::Create: return ReviewCard::tr("new");
        case AnswerReview::File::Kind::Rename: return ReviewCard::tr("renamed");
        case AnswerReview::File::Kind::Delete: return ReviewCard::tr("deleted");
        case AnswerReview::File::Kind::Change: break;
        }
        return one.state == AnswerReview::File::State::Opening ? ReviewCard::tr("opening") : QString();
    }

    int paintPart(QPainter &painter, int right, const QString &text, Token color) const
    {
        if (text.isEmpty())
            return right;
        const int width = fontMetrics().horizontalAdvance(text);
        painter.setPen(ink(color));
        painter.drawText(QRect(right - width, 0, width, RowHeight), Qt::AlignVCenter | Qt::AlignRight, text);
        return right - width - 10;
    }

    const AnswerReview *m_review;
    int m_index;
};

} // namespace

ReviewCard::ReviewCard(AnswerReview *review, QWidget *parent)
    : QFrame(parent), m_review(review), m_rows(new QVBoxLayout), m_state(new QLabel(this)), m_reject(new QPushButton(tr("Reject rest"), this)),
      m_accept(new QPushButton(tr("Accept rest"), this)), m_undo(new QPushButton(tr("Undo"), this))
{
    setObjectName(QStringLiteral("chat.review"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    m_rows->setSpacing(0);
    column->addLayout(m_rows);
    m_foot = new QBoxLayout(QBoxLayout::LeftToRight);
    m_foot->setContentsMargins(10, 6, 6, 6);
    m_foot->setSpacing(6);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    m_state->setProperty("role", QStringLiteral("muted"));
    m_state->setObjectName(QStringLiteral("chat.review.state"));
    m_foot->addWidget(m_state, 1);
    m_foot->addLayout(buttons);
    for (QPushButton *button : {m_reject, m_accept, m_undo})
        buttons->addWidget(button);
    m_reject->setObjectName(QStringLiteral("chat.review.reject"));
    m_accept->setObjectName(QStringLiteral("chat.review.accept"));
    m_accept->setProperty("good", true);
    m_undo->setObjectName(QStringLiteral("chat.review.undo"));
    column->addLayout(m_foot);
    for (int i = 0; i < int(review->files().size()); ++i) {
        auto *row = new FileRow(review, i, this);
        m_rows->addWidget(row);
        auto *risk = new QLabel(this);
        risk->setObjectName(QStringLiteral("chat.review.risk.%1").arg(i));
        risk->setWordWrap(true);
        risk->setTextFormat(Qt::PlainText);
        risk->setContentsMargins(33, 0, 12, 6);
        risk->setProperty("role", QStringLiteral("warn"));
        risk->hide();
        m_rows->addWidget(risk);
        m_risks.append(risk);
        m_files.append(row);
        connect(row, &QAbstractButton::clicked, this, [this, i] { Q_EMIT fileRequested(m_review->placeOf(i)); });
    }
    connect(review, &AnswerReview::changed, this, &ReviewCard::refresh);
    connect(m_reject, &QPushButton::clicked, review, &AnswerReview::rejectRest);
    connect(m_accept, &QPushButton::clicked, review, &AnswerReview::acceptRest);
    connect(m_undo, &QPushButton::clicked, review, &AnswerReview::undo);
    refresh();
}

void ReviewCard::refresh()
{
    if (!m_review)
        return;
    const int total = m_review->total(), decided = m_review->decided(), accepted = m_review->accepted();
    const bool open = decided < total;
    if (m_review->isUndone())
        m_state->setText(tr("Taken back"));
    else if (open)
        m_state->setText(tr("%1 of %2 decided").arg(decided).arg(total));
    else
        m_state->setText(total == 0 ? tr("Nothing to change") : accepted == 0 ? tr("Rejected") : tr("%1 of %2 accepted").arg(accepted).arg(total));
    m_reject->setVisible(open);
    m_accept->setVisible(open);
    m_undo->setVisible(accepted > 0 && !open && !m_review->isUndone());
    for (QWidget *row : std::as_const(m_files))
        row->update();
    showRisks();
}

/// Before anybody accepts them; what is decided is decided.
void ReviewCard::showRisks()
{
    for (int i = 0; i < m_risks.size(); ++i) {
        const AnswerReview::File &file = m_review->files()[size_t(i)];
        std::vector<sync::CodeRisk> open;
        for (const int change : m_review->pending(i))
            if (size_t(change) < file.risks.size())
                open.insert(open.end(), file.risks[size_t(change)].begin(), file.risks[size_t(change)].end());
        const QString text = editor::riskText(open);
        m_risks[i]->setText(text.isEmpty() ? text : tr("Look before you accept: %1").arg(text));
        m_risks[i]->setVisible(!text.isEmpty());
    }
}

/// In a narrow panel the buttons stand below: what they do must be read whole.
void ReviewCard::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    m_foot->setDirection(width() < RoomForOneLine ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void ReviewCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(ink(Token::Border));
    painter.setBrush(ink(Token::Editor));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const QWidget *row : m_files)
        if (row->y() > 1)
            painter.drawLine(1, row->y(), width() - 2, row->y());
    painter.drawLine(1, m_rows->geometry().bottom() + 1, width() - 2, m_rows->geometry().bottom() + 1);
}

} // namespace dyad::panels
