// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/PageStack.h"
#include <QJsonObject>
#include <QWidget>

class QCheckBox;
class QListView;

namespace dyad::panels {

class NoticesModel;
class PanelNote;

/// The inbox: what somebody should hear of. Enter or a click goes to what a notice is about; looking at it marks it read. Looks: not signed
/// in, nothing, a list, failed.
class NoticesPanel : public QWidget {
    Q_OBJECT
public:
    explicit NoticesPanel(QWidget *parent = nullptr);
    /// As GET /notifications answers.
    void setNotices(const QJsonObject &answer);
    void setSignedOut();
    void setFailure(const QString &message);
    /// nullopt-like: not known yet hides the choice.
    void setMail(bool known, bool on);
    NoticesModel *model() const { return m_model; }

Q_SIGNALS:
    void opened(const QJsonObject &notice);
    void shown();
    void mailChanged(bool on);

protected:
    void showEvent(QShowEvent *event) override;

private:
    NoticesModel *m_model;
    QListView *m_list;
    PageStack *m_stack;
    PanelNote *m_note;
    QCheckBox *m_mail;
};

} // namespace dyad::panels
