// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/settings/SettingsStore.h"
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;

namespace dyad::app {

class SettingRow;

/// All settings in one tab: found by words, for the person or for the open project, with a way to the file behind them.
class SettingsPage : public QWidget {
    Q_OBJECT
public:
    SettingsPage(SettingsStore *store, QWidget *parent = nullptr);
    void setScope(SettingsStore::Scope scope);
    SettingsStore::Scope scope() const { return m_scope; }
    void refresh();

Q_SIGNALS:
    void fileRequested(const QString &path);
    void keysRequested();

private:
    QWidget *makeHead();
    QWidget *makeRows();
    void filter();
    void showProblem();
    SettingsStore *m_store;
    SettingsStore::Scope m_scope = SettingsStore::Scope::Person;
    QLineEdit *m_search;
    QPushButton *m_person, *m_project;
    QLabel *m_problem, *m_none;
    QScrollArea *m_scroll;
    QVector<SettingRow *> m_rows;
    QVector<QLabel *> m_heads;
};

} // namespace dyad::app
