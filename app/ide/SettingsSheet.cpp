// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/SettingsSheet.h"
#include "app/ide/AppSettings.h"
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace dyad::app {

namespace {
constexpr char LanguageProperty[] = "language";
}

SettingsSheet::SettingsSheet(AppSettings *settings, QWidget *window)
    : FormSheet(QStringLiteral("settings"), window), m_settings(settings)
{
    setCardWidth(420);
    setTitle(tr("Settings"), {});
    addLooks();
    addLanguages();
    m_name = addField(QStringLiteral("name"), tr("Your name"), tr("as the others see it"));
    setMain(tr("Keep"));
    cancelButton()->hide();
}

void SettingsSheet::addLooks()
{
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
}

void SettingsSheet::addLanguages()
{
    auto *languages = new QWidget(body());
    auto *grid = new QGridLayout(languages);
    grid->setContentsMargins(0, 0, 0, 0);
    auto *head = new QLabel(tr("Language, from the next start on"), languages);
    head->setProperty("role", QStringLiteral("head"));
    grid->addWidget(head, 0, 0, 1, 2);
    // Each by its own name, for those who cannot read the one that is shown.
    const std::pair<QString, QString> choices[] = {{QString(), tr("As the system")}, {QStringLiteral("de"), QStringLiteral("Deutsch")},
        {QStringLiteral("en"), QStringLiteral("English")}, {QStringLiteral("es"), QStringLiteral("Español")}, {QStringLiteral("fr"), QStringLiteral("Français")},
        {QStringLiteral("ja"), QStringLiteral("日本語")}, {QStringLiteral("zh_CN"), QStringLiteral("简体中文")}};
    for (const auto &[code, name] : choices) {
        auto *button = new QRadioButton(name, languages);
        button->setProperty(LanguageProperty, code);
        const int place = int(m_languages.size()) + 1; // the system's has a row of its own
        grid->addWidget(button, 1 + place / 2, code.isEmpty() ? 0 : place % 2, 1, code.isEmpty() ? 2 : 1);
        m_languages.append(button);
        connect(button, &QRadioButton::clicked, m_settings, [this, code = code] { m_settings->setLanguage(code); });
    }
    addWidget(languages);
}

void SettingsSheet::open()
{
    const AppSettings::Mode mode = m_settings->mode();
    (mode == AppSettings::Mode::Dark ? m_dark : mode == AppSettings::Mode::Light ? m_light : m_system)->setChecked(true);
    for (QRadioButton *language : std::as_const(m_languages))
        language->setChecked(language->property(LanguageProperty).toString() == m_settings->language());
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
