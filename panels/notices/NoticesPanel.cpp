// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/notices/NoticesPanel.h"
#include "panels/PanelHead.h"
#include "panels/PanelNote.h"
#include "panels/notices/NoticeDelegate.h"
#include "panels/notices/NoticesModel.h"
#include <QCheckBox>
#include <QListView>
#include <QVBoxLayout>

namespace dyad::panels {

NoticesPanel::NoticesPanel(QWidget *parent)
    : QWidget(parent), m_model(new NoticesModel(this)), m_list(new QListView(this)), m_stack(new PageStack(this)), m_note(new PanelNote(m_stack)), m_mail(new QCheckBox(this))
{
    setObjectName(QStringLiteral("noticesPanel"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new PanelHead(tr("Notifications"), this));
    column->addWidget(m_stack, 1);
    m_list->setObjectName(QStringLiteral("noticesList"));
    m_list->setAccessibleName(tr("Notifications"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new NoticeDelegate(this));
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_note);
    m_mail->setObjectName(QStringLiteral("notices.mail"));
    m_mail->setText(tr("Mail them to me as well"));
    m_mail->setContentsMargins(12, 6, 12, 8);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(14, 8, 12, 10);
    foot->addWidget(m_mail);
    column->addLayout(foot);
    m_mail->hide();
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) { Q_EMIT opened(index.data(NoticesModel::NoticeRole).toJsonObject()); });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { Q_EMIT opened(index.data(NoticesModel::NoticeRole).toJsonObject()); });
    connect(m_mail, &QCheckBox::clicked, this, &NoticesPanel::mailChanged);
    setSignedOut();
}

void NoticesPanel::setNotices(const QJsonObject &answer)
{
    m_model->setNotices(answer[QLatin1String("notifications")].toArray());
    m_note->setNote(QStringLiteral("bell"), tr("Nothing new"), tr("Mentions in comments (@Name), new roles and invitations appear here."));
    m_stack->setCurrentWidget(m_model->rowCount() > 0 ? static_cast<QWidget *>(m_list) : m_note);
}

void NoticesPanel::setSignedOut()
{
    m_model->setNotices({});
    setMail(false, false);
    m_note->setNote(QStringLiteral("bell"), tr("Not signed in"), tr("Share the folder or sign in to a server to hear when somebody mentions or invites you."));
    m_stack->setCurrentWidget(m_note);
}

void NoticesPanel::setFailure(const QString &message)
{
    m_note->setNote(QStringLiteral("triangle-alert"), tr("Not known"), message);
    m_stack->setCurrentWidget(m_note);
}

void NoticesPanel::setMail(bool known, bool on)
{
    m_mail->setVisible(known);
    m_mail->setChecked(on);
}

void NoticesPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    Q_EMIT shown();
}

} // namespace dyad::panels
