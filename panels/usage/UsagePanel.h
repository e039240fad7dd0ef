// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "panels/PageStack.h"
#include <QJsonObject>
#include <QWidget>

class QComboBox;

namespace dyad::panels {

class DayChart;
class PanelNote;
class PeopleChart;

/// What a project, oneself or the server used, day by day: edits, active people, AI calls, tokens, cost. Looks: nobody to ask, asking, nothing
/// yet, the charts, failed.
class UsagePanel : public QWidget {
    Q_OBJECT
public:
    enum class Scope { Project, Me, All };

    explicit UsagePanel(QWidget *parent = nullptr);
    /// Which of them can be asked for; empty: nobody is signed in and nothing is shared.
    void setScopes(const QList<Scope> &scopes);
    Scope scope() const;
    int days() const;
    void setAsking();
    /// As GET /usage/days answers (docs/api.md).
    void setReport(const QJsonObject &report);
    void setFailure(const QString &message);

Q_SIGNALS:
    /// Somebody looks, or at something else.
    void wanted();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeCharts(QWidget *page);
    QComboBox *m_scope, *m_days;
    PageStack *m_stack;
    PanelNote *m_note;
    QWidget *m_page;
    DayChart *m_edits, *m_people, *m_calls, *m_tokens, *m_cost;
    PeopleChart *m_byPerson;
};

} // namespace dyad::panels
