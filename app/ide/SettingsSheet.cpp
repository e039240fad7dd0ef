// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/SettingsSheet.h"
#include "app/ide/AppSettings.h"
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace dyad::app {

SettingsSheet::SettingsSheet(AppSettings *settings, QWidget *window)
    : FormSheet(QStringLiteral("settings"), window), m_settings(settings)
{
    setCardWidth(420);
    setTitle(tr("Settings"), {});
    auto *looks = new QWidget(body());
    auto *column = new QVBoxLayout(looks);
    column->setContentsMargins(0, 0, 0, 0);
    auto *head = new QLabel(tr("Look"), looks);
    head->setProperty("role", QStringLiteral("head"));
    column->addWidget(head);
    const auto choice = [&](const QString &text, AppSettings::Mode mode) {
        auto *button = new QRadioButton(text, looks);
        column->addWidget(button);
        connect(button, &QRadioButton::clicked, m_settings, [this, mode] { m_settings->setMode(mode); });
        return button;
    };
    m_system = choice(tr("As the system"), AppSettings::Mode::System);
    m_dark = choice(tr("Dark"), AppSettings::Mode::Dark);
    m_light = choice(tr("Light"), AppSettings::Mode::Light);
    addWidget(looks);
    m_name = addField(QStringLiteral("name"), tr("Your name"), tr("as the others see it"));
    setMain(tr("Keep"));
    cancelButton()->hide();
}

void SettingsSheet::open()
{
    const AppSettings::Mode mode = m_settings->mode();
    (mode == AppSettings::Mode::Dark ? m_dark : mode == AppSettings::Mode::Light ? m_light : m_system)->setChecked(true);
    m_name.edit->setText(m_settings->displayName());
    openSheet();
}

QWidget *SettingsSheet::firstFocus() { return mainButton(); }

void SettingsSheet::accept()
{
    if (m_name.edit->text().trimmed().isEmpty())
        return setError(m_name, tr("Say a name that the others see."));
    m_settings->setDisplayName(m_name.edit->text());
    closeSheet();
}

} // namespace dyad::app
