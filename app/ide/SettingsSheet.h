// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/ide/FormSheet.h"

class QRadioButton;

namespace dyad::app {

class AppSettings;

/// The settings of the IDE: look, language and name. They apply at once; the language at the next start.
class SettingsSheet : public FormSheet {
    Q_OBJECT
public:
    SettingsSheet(AppSettings *settings, QWidget *window);
    void open();

protected:
    void accept() override;
    QWidget *firstFocus() override;

private:
    AppSettings *m_settings;
    Field m_name;
    void addLooks();
    void addLanguages();
    QRadioButton *m_system, *m_dark, *m_light;
    QList<QRadioButton *> m_languages;
};

} // namespace dyad::app
