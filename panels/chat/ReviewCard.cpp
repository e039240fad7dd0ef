// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/chat/ReviewCard.h"
#include "editor/Icons.h"
#include "editor/review/RiskText.h"
#include "panels/Ink.h"
#include "panels/ToolButton.h"
#include <QApplication>
#include <QAbstractButton>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace dyad::panels {

using editor::Token;
using sync::AnswerReview;

namespace {

constexpr int RowHeight = 28, ButtonSize = 22;

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
        m_accept = button(QStringLiteral("check"), ReviewCard::tr("Accept all of %1").arg(fileName()), QStringLiteral("chat.review.file.%1.accept").arg(index));
        m_reject = button(QStringLiteral("x"), ReviewCard::tr("Reject all of %1").arg(fileName()), QStringLiteral("chat.review.file.%1.reject").arg(index));
        refresh();
    }
    QAbstractButton *acceptButton() const { return m_accept; }
    QAbstractButton *rejectButton() const { return m_reject; }

    /// A file alone has the buttons of the card.
    void refresh()
    {
        const bool open = !decided() && m_review->files().size() > 1;
        m_accept->setVisible(open);
        m_reject->setVisible(open);
        update();
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
        int right = width() - (m_accept->isHidden() ? 12 : 2 * ButtonSize + 10);
        right = paintPart(painter, right, one.removed > 0 ? QStringLiteral("−%1").arg(one.removed) : QString(), Token::Bad);
        right = paintPart(painter, right, one.added > 0 ? QStringLiteral("+%1").arg(one.added) : QString(), Token::Ok);
        right = paintPart(painter, right, word(one), Token::Muted);
        painter.setPen(ink(decided() ? Token::Muted : Token::Text));
        const QRect place(33, 0, right - 33, RowHeight);
        painter.drawText(place, Qt::AlignVCenter, fontMetrics().elidedText(title(one), Qt::ElideMiddle, place.width()));
    }

    void resizeEvent(QResizeEvent *) override
    {
        m_reject->move(width() - ButtonSize - 4, (RowHeight - ButtonSize) / 2);
        m_accept->move(width() - 2 * ButtonSize - 4, (RowHeight - ButtonSize) / 2);
    }

private:
    ToolButton *button(const QString &icon, const QString &text, const QString &name)
    {
        auto *made = new ToolButton(icon, text, this, 14);
        made->setFixedSize(ButtonSize, ButtonSize);
        made->setObjectName(name);
        return made;
    }

    QString fileName() const { return file().path.section(QLatin1Char('/'), -1); }
    const AnswerReview::File &file() const { return m_review->files()[size_t(m_index)]; }
    bool decided() const { return m_review->pending(m_index).isEmpty(); }

    static QString title(const AnswerReview::File &one)
    {
        const QString name = one.path.section(QLatin1Char('/'), -1);
        return one.kind == AnswerReview::File::Kind::Rename ? name + QStringLiteral(" → ") + one.to.section(QLatin1Char('/'), -1) : name;
    }

    static QString word(const AnswerReview::File &one)
    {
        if (one.state == AnswerReview::File::State::Failed)
            return one.isMisfit ? ReviewCard::tr("does not fit") : ReviewCard::tr("cannot be changed");
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
    ToolButton *m_accept, *m_reject;
};

} // namespace

ReviewCard::ReviewCard(AnswerReview *review, QWidget *parent)
    : QFrame(parent), m_review(review), m_rows(new QVBoxLayout), m_state(new QLabel(this)), m_reject(new QPushButton(tr("Reject rest"), this)),
      m_accept(new QPushButton(tr("Accept rest"), this)), m_undo(new QPushButton(tr("Undo"), this)), m_redo(new QPushButton(tr("Bring back"), this)),
      m_again(new QPushButton(tr("Ask for it again"), this)), m_back(new QPushButton(tr("Undo from here on"), this))
{
    setObjectName(QStringLiteral("chat.review"));
    build();
    for (int i = 0; i < int(review->files().size()); ++i)
        addFile(i);
    connect(review, &AnswerReview::changed, this, &ReviewCard::refresh);
    connect(m_reject, &QPushButton::clicked, review, &AnswerReview::rejectRest);
    connect(m_accept, &QPushButton::clicked, review, &AnswerReview::acceptRest);
    connect(m_undo, &QPushButton::clicked, review, &AnswerReview::undo);
    connect(m_redo, &QPushButton::clicked, review, &AnswerReview::redo);
    connect(m_back, &QPushButton::clicked, this, &ReviewCard::backRequested);
    connect(m_again, &QPushButton::clicked, this, [this] {
        m_hasAsked = true;
        refresh();
        Q_EMIT askAgainRequested();
    });
    refresh();
}

void ReviewCard::build()
{
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
    for (QPushButton *button : {m_reject, m_accept, m_back, m_undo, m_redo})
        buttons->addWidget(button);
    auto *again = new QWidget(this);        // goes with its margins
    auto *row = new QHBoxLayout(again);
    row->setContentsMargins(33, 2, 6, 6);
    row->addWidget(m_again);
    row->addStretch(1);
    column->addWidget(again);
    m_again->setObjectName(QStringLiteral("chat.review.again"));
    m_again->setToolTip(tr("Tells the model which of its changes do not fit, and asks for just those"));
    m_reject->setObjectName(QStringLiteral("chat.review.reject"));
    m_accept->setObjectName(QStringLiteral("chat.review.accept"));
    m_accept->setProperty("good", true);
    m_undo->setObjectName(QStringLiteral("chat.review.undo"));
    m_redo->setObjectName(QStringLiteral("chat.review.redo"));
    m_back->setObjectName(QStringLiteral("chat.review.back"));
    m_back->setToolTip(tr("Takes back this answer and all later ones of the thread: the files are what they were before it, with what people did since"));
    column->addLayout(m_foot);
}

void ReviewCard::addFile(int index)
{
    auto *row = new FileRow(m_review, index, this);
    m_rows->addWidget(row);
    auto *risk = new QLabel(this);
    risk->setObjectName(QStringLiteral("chat.review.risk.%1").arg(index));
    risk->setWordWrap(true);
    risk->setTextFormat(Qt::PlainText);
    risk->setContentsMargins(33, 0, 12, 6);
    risk->setProperty("role", QStringLiteral("warn"));
    risk->hide();
    m_rows->addWidget(risk);
    m_risks.append(risk);
    m_files.append(row);
    connect(row, &QAbstractButton::clicked, this, [this, index] { Q_EMIT fileRequested(m_review->placeOf(index)); });
    connect(row->acceptButton(), &QAbstractButton::clicked, m_review.data(), [review = m_review.data(), index] { review->acceptFile(index); });
    connect(row->rejectButton(), &QAbstractButton::clicked, m_review.data(), [review = m_review.data(), index] { review->rejectFile(index); });
}

/// For the model: not translated.
QString ReviewCard::questionAbout(const AnswerReview &review)
{
    QStringList lines;
    for (const AnswerReview::File &file : review.files())
        if (file.state == AnswerReview::File::State::Failed && file.isMisfit)
            lines.append(QStringLiteral("- ") + file.message);
    return lines.isEmpty() ? QString() : QStringLiteral("Some of your changes could not be placed:\n%1\n\nGive the changes of these files again, and only those. The files go along as they are now: copy the lines to be replaced from "
                                                        "there exactly, with enough lines around them that they stand only once.").arg(lines.join(QLatin1Char('\n')));
}

void ReviewCard::refresh()
{
    if (!m_review)
        return;
    const bool hadFocus = isAncestorOf(QApplication::focusWidget()), open = m_review->decided() < m_review->total();
    showState(open);
    m_reject->setVisible(open);
    m_accept->setVisible(open);
    m_undo->setVisible(isTaken());
    m_back->setVisible(isTaken() && m_hasLater);
    m_back->setEnabled(!m_review->isUnderWay());
    m_undo->setEnabled(!m_review->isUnderWay());
    m_redo->setVisible(m_review->canRedo());
    m_redo->setEnabled(!m_review->isUnderWay());
    m_again->parentWidget()->setVisible(!m_hasAsked && !questionAbout(*m_review).isEmpty());
    for (QWidget *row : std::as_const(m_files))
        static_cast<FileRow *>(row)->refresh();
    showRisks();
    if (hadFocus && !isAncestorOf(QApplication::focusWidget()))
        keepFocus();
    fitFoot();
    m_rows->invalidate();        // a note that wraps is measured anew, also where the card itself keeps its size
    updateGeometry();
}

/// What was pressed is gone: the keys go on with what can be done now, and not at the other end of the window.
void ReviewCard::keepFocus()
{
    for (QWidget *next : {static_cast<QWidget *>(m_accept), static_cast<QWidget *>(m_redo), static_cast<QWidget *>(m_undo), m_files.value(0)})
        if (next && next->isVisibleTo(this) && next->isEnabled())
            return next->setFocus(Qt::OtherFocusReason);
}

bool ReviewCard::isTaken() const
{
    return m_review && m_review->accepted() > 0 && m_review->decided() == m_review->total() && !m_review->isUndone();
}

void ReviewCard::setHasLater(bool later)
{
    if (std::exchange(m_hasLater, later) != later)
        refresh();
}

void ReviewCard::showState(bool open)
{
    const int total = m_review->total(), accepted = m_review->accepted();
    const auto &files = m_review->files();
    const auto failed = int(std::count_if(files.begin(), files.end(), [](const AnswerReview::File &file) { return file.state == AnswerReview::File::State::Failed; }));
    const bool opening = std::any_of(files.begin(), files.end(), [](const AnswerReview::File &file) { return file.state == AnswerReview::File::State::Opening; });
    if (m_review->isUndone())
        m_state->setText(tr("Taken back"));
    else if (open)
        m_state->setText(tr("%1 of %2 decided").arg(m_review->decided()).arg(total));
    else if (total == 0)
        m_state->setText(failed > 0 ? tr("Nothing that fits") : opening ? QString() : tr("Nothing to change"));
    else
        m_state->setText(accepted == 0 ? tr("Rejected") : tr("%1 of %2 accepted").arg(accepted).arg(total));
}

/// Before anybody accepts them; what is decided is decided.
QString ReviewCard::noteOf(int index) const
{
    const AnswerReview::File &file = m_review->files()[size_t(index)];
    if (file.state == AnswerReview::File::State::Failed)
        return file.message;
    std::vector<sync::CodeRisk> open;
    for (const int change : m_review->pending(index))
        if (size_t(change) < file.risks.size())
            open.insert(open.end(), file.risks[size_t(change)].begin(), file.risks[size_t(change)].end());
    const QString text = editor::riskText(open);
    return text.isEmpty() ? text : tr("Look before you accept: %1").arg(text);
}

void ReviewCard::showRisks()
{
    for (int i = 0; i < m_risks.size(); ++i) {
        const QString text = noteOf(i);
        m_risks[i]->setText(text);
        m_risks[i]->setVisible(!text.isEmpty());
    }
}

/// In a narrow panel the buttons stand below: what they do must be read whole.
void ReviewCard::fitFoot()
{
    int wanted = m_state->sizeHint().width() + 16;
    for (const QPushButton *button : {m_reject, m_accept, m_back, m_undo, m_redo})
        wanted += button->isHidden() ? 0 : button->sizeHint().width() + 6;
    m_foot->setDirection(width() < wanted ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void ReviewCard::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fitFoot();
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
