// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/settings/SettingsStore.h"
#include <QWidget>

class QLabel;
class QPushButton;

namespace dyad::app {

/// One setting on the page: what it is, its control, and what happened to it.
class SettingRow : public QWidget {
    Q_OBJECT
public:
    SettingRow(SettingsStore *store, const SettingDefinition &definition, QWidget *parent = nullptr);
    const SettingDefinition &definition() const { return m_definition; }
    void setScope(SettingsStore::Scope scope);
    /// Whether all of these words are in its texts.
    bool matches(const QStringList &words) const;
    void refresh();
    QWidget *control() const { return m_control; }

private:
    QWidget *makeControl();
    QWidget *makeNumber();
    QWidget *makeChoice();
    QWidget *makeText();
    void show(const QVariant &value);
    void apply(const QVariant &value);
    SettingsStore *m_store;
    SettingDefinition m_definition;
    SettingsStore::Scope m_scope = SettingsStore::Scope::Person;
    QWidget *m_control = nullptr;
    QLabel *m_state, *m_error;
    QPushButton *m_reset;
    bool m_showing = false;
};

} // namespace dyad::app
