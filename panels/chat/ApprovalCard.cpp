// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/chat/ApprovalCard.h"
#include "editor/Theme.h"
#include "panels/Ink.h"
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QScrollBar>

namespace dyad::panels {

using editor::Token;

namespace {
constexpr int MostHeight = 220;          // px of what is shown to the letter; more is scrolled
}

ApprovalCard::ApprovalCard(QWidget *parent)
    : QWidget(parent), m_title(new QLabel(this)), m_reason(new QLabel(this)), m_exact(new QLabel(this)), m_scroll(new QScrollArea(this)), m_yes(new QPushButton(this)), m_always(new QPushButton(this)),
      m_no(new QPushButton(tr("Refuse"), this))
{
    setObjectName(QStringLiteral("chat.approval"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(6);
    QFont bold = m_title->font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    for (QLabel *label : {m_title, m_reason, m_exact}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);        // what the AI wrote is text and nothing else
        if (label != m_exact)
            column->addWidget(label);
    }
    m_exact->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_exact);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_exact->setAutoFillBackground(false);
    m_scroll->setObjectName(QStringLiteral("chat.approval.scroll"));
    m_scroll->setFocusPolicy(Qt::TabFocus);      // to be read by keyboard, too
    column->addWidget(m_scroll);
    m_reason->setProperty("role", QStringLiteral("muted"));
    m_exact->setObjectName(QStringLiteral("chat.approval.exact"));
    m_exact->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    for (QPushButton *button : {m_yes, m_always, m_no})
        row->addWidget(button);
    // A double click answers one question, not the next one that stands in its place then.
    for (QPushButton *button : {m_yes, m_always, m_no})
        button->installEventFilter(this);
    row->addStretch(1);
    column->addLayout(row);
    m_yes->setObjectName(QStringLiteral("chat.approval.yes"));
    m_yes->setProperty("good", true);
    m_always->setObjectName(QStringLiteral("chat.approval.always"));
    m_no->setObjectName(QStringLiteral("chat.approval.no"));
    connect(&editor::Theme::instance(), &editor::Theme::changed, this, [this] {
        setCodeFont();
        fitExact();
    });
    connect(m_yes, &QPushButton::clicked, this, [this] { answer(Answer::Once); });
    connect(m_always, &QPushButton::clicked, this, [this] { answer(Answer::Always); });
    connect(m_no, &QPushButton::clicked, this, [this] { answer(Answer::No); });
    hide();
}

void ApprovalCard::ask(const Asking &asking, std::function<void(Answer)> answered, const void *owner)
{
    m_questions.append({asking, std::move(answered), owner});
    if (m_questions.size() == 1)
        showFirst();
}

void ApprovalCard::showFirst()
{
    if (m_questions.isEmpty()) {
        const bool hadFocus = isAncestorOf(QApplication::focusWidget());
        hide();
        if (hadFocus)
            Q_EMIT left();
        return;
    }
    const Asking &asking = m_questions.first().asking;
    m_title->setText(asking.title);
    // What "Always" would allow stands there to be read, however narrow the panel is.
    QStringList below{asking.reason, asking.always.isEmpty() ? QString() : tr("Always: %1").arg(asking.always)};
    below.removeAll(QString());
    m_reason->setText(below.join(QLatin1Char('\n')));
    m_reason->setVisible(!below.isEmpty());
    setCodeFont();
    m_exact->setText(visible(asking.exact));
    m_scroll->setVisible(!asking.exact.isEmpty());
    m_scroll->verticalScrollBar()->setValue(0);
    fitExact();
    m_yes->setText(asking.yes);
    m_always->setText(tr("Always"));
    m_always->setToolTip(asking.always);
    m_always->setVisible(!asking.always.isEmpty());
    show();
    if (!m_isTyping || !m_isTyping())       // what is meant for a text must answer nothing here
        takeFocus();
}

void ApprovalCard::takeFocus() { m_no->setFocus(Qt::OtherFocusReason); }     // a key that was on its way must not allow anything

/// Now, and with each new look: a style that is new gives labels the window's font.
void ApprovalCard::setCodeFont()
{
    QFont code = editor::Theme::instance().codeFont();
    code.setPixelSize(12);
    m_exact->setFont(code);
}

QString ApprovalCard::visible(const QString &text)
{
    QString out;
    for (const QChar c : text) {
        const bool shown = c.isPrint() || c.isSurrogate() || c == QLatin1Char('\n') || c == QLatin1Char('\t');
        out += shown ? QString(c) : QStringLiteral("\\u%1").arg(uint(c.unicode()), 4, 16, QLatin1Char('0'));
    }
    return out;
}

/// As high as its text, up to a limit.
void ApprovalCard::fitExact()
{
    const int room = std::max(60, width() - 24 - m_scroll->verticalScrollBar()->sizeHint().width());
    m_scroll->setFixedHeight(std::min(MostHeight, m_exact->heightForWidth(room) + 4));
    // What is above it gives way: a question is read whole.
    setMinimumHeight(std::max(0, layout()->totalHeightForWidth(std::max(width(), 120))));
}

void ApprovalCard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        fitExact();
}

bool ApprovalCard::eventFilter(QObject *watched, QEvent *event)
{
    return event->type() == QEvent::MouseButtonDblClick || QWidget::eventFilter(watched, event);
}

void ApprovalCard::withdraw(const void *owner)
{
    if (m_questions.removeIf([owner](const Question &one) { return one.owner == owner; }) > 0)
        showFirst();
}

void ApprovalCard::answer(Answer answer)
{
    if (m_questions.isEmpty())
        return;
    const auto answered = m_questions.takeFirst().answered;
    showFirst();
    answered(answer);
}

void ApprovalCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink(Token::Ai), 1.5));
    painter.setBrush(ink(Token::Raised));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
}

} // namespace dyad::panels
