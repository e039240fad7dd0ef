// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/chat/DecidedCard.h"
#include "editor/PlainTip.h"
#include "panels/Ink.h"
#include "panels/chat/ChatText.h"
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace dyad::panels {

using editor::Token;

namespace {

QString colored(Token token, const QString &text) { return QStringLiteral("<span style=\"color:%1\">%2</span>").arg(ink(token).name(), text); }

QString markOf(const QString &decision)
{
    if (decision == QLatin1String("accepted"))
        return colored(Token::Ok, QStringLiteral("✓"));
    if (decision == QLatin1String("rejected"))
        return colored(Token::Bad, QStringLiteral("✗"));
    return colored(Token::Muted, decision.isEmpty() ? QStringLiteral("○") : QStringLiteral("↶"));
}

QString wordOf(const QString &decision)
{
    if (decision == QLatin1String("accepted"))
        return DecidedCard::tr("accepted");
    if (decision == QLatin1String("rejected"))
        return DecidedCard::tr("rejected");
    return decision.isEmpty() ? DecidedCard::tr("open") : DecidedCard::tr("taken back");
}

} // namespace

DecidedCard::DecidedCard(QWidget *parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("chat.decided"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(11, 6, 8, 6);
    column->setSpacing(4);
}

QVector<DecidedCard::Row> DecidedCard::rowsOf(const sync::AnswerEdits &edits, const QVector<sync::ChatDecision> &decisions)
{
    QVector<Row> rows;
    for (const sync::FileEdit &edit : edits.edits) {
        const QString path = QString::fromStdString(edit.kind == sync::FileEdit::Kind::Copy ? edit.to : edit.path);
        if (std::any_of(rows.cbegin(), rows.cend(), [&](const Row &one) { return one.path == path; }))
            continue;
        Row row{path, {QString()}};
        for (const sync::ChatDecision &one : decisions) {
            if (one.path != path || one.of < 1 || one.of > 10'000)
                continue;
            row.marks.resize(std::max<qsizetype>(row.marks.size(), one.of));
            if (one.decision == QLatin1String("undone"))
                row.marks.fill(one.decision);
            else if (one.change >= 0 && one.change < row.marks.size())
                row.marks[one.change] = one.decision;
        }
        rows.append(row);
    }
    return rows;
}

void DecidedCard::show(const sync::AnswerEdits &edits, const QVector<sync::ChatDecision> &decisions)
{
    m_rows = rowsOf(edits, decisions);
    qDeleteAll(findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    bool open = false;
    for (const Row &row : std::as_const(m_rows)) {
        QStringList marks, words;
        for (const QString &decision : row.marks) {
            marks.append(markOf(decision));
            words.append(tr("change %1: %2").arg(words.size() + 1).arg(wordOf(decision)));
            open = open || decision.isEmpty();
        }
        auto *label = new QLabel(QStringLiteral("<a href=\"f\" style=\"color:%1;text-decoration:none\">%2</a>&nbsp;&nbsp;%3")
                                     .arg(ink(Token::Text).name(), breakable(row.path.section(QLatin1Char('/'), -1)).toHtmlEscaped(), marks.mid(0, 40).join(QLatin1Char(' '))), this);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
        label->setToolTip(editor::plainTip(row.path + QLatin1Char('\n') + words.mid(0, 40).join(QLatin1Char('\n'))));
        label->setAccessibleName(row.path + QStringLiteral(": ") + words.join(QStringLiteral(", ")));
        connect(label, &QLabel::linkActivated, this, [this, path = row.path] { Q_EMIT fileRequested(path); });
        layout()->addWidget(label);
    }
    if (!open)
        return;
    auto *again = new QPushButton(tr("Review what is open"), this);
    again->setObjectName(QStringLiteral("chat.decided.review"));
    connect(again, &QPushButton::clicked, this, &DecidedCard::reviewRequested);
    layout()->addWidget(again);
    layout()->setAlignment(again, Qt::AlignLeft);
}

void DecidedCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(ink(Token::Border));
    painter.setBrush(ink(Token::Editor));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

} // namespace dyad::panels
