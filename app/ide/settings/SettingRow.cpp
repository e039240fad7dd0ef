// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/settings/SettingRow.h"
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>
#include <QWheelEvent>

namespace dyad::app {

using Kind = SettingDefinition::Kind;
using Scope = SettingsStore::Scope;

namespace {
constexpr int ControlWidth = 280, SwitchText = 24;      // pixels: its box and what is behind it

/// The wheel scrolls the page; it does not turn what happens to lie under the pointer.
template<typename Base>
class Calm : public Base {
public:
    using Base::Base;

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};

QLabel *label(const char *role, const QString &text, QWidget *parent)
{
    auto *made = new QLabel(text, parent);
    made->setProperty("role", QLatin1String(role));
    made->setWordWrap(true);
    return made;
}
} // namespace

SettingRow::SettingRow(SettingsStore *store, const SettingDefinition &definition, QWidget *parent)
    : QWidget(parent), m_store(store), m_definition(definition), m_state(label("faint", {}, this)), m_error(label("error", {}, this)),
      m_reset(new QPushButton(tr("Reset"), this))
{
    setObjectName(QStringLiteral("setting.") + definition.key);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 0, 10);
    column->setSpacing(4);
    m_control = makeControl();
    m_control->setObjectName(QStringLiteral("setting.") + definition.key + QStringLiteral(".control"));
    m_control->setAccessibleName(definition.title);
    m_control->setAccessibleDescription(definition.description);
    auto *title = label("head", definition.title, this);
    title->setVisible(definition.kind != Kind::Switch);     // a switch has its name at its side
    auto *line = new QHBoxLayout;
    line->addWidget(m_control);
    line->addWidget(m_reset);
    line->addStretch(1);
    m_reset->setProperty("flat", true);
    m_reset->setObjectName(QStringLiteral("setting.") + definition.key + QStringLiteral(".reset"));
    m_reset->setAccessibleName(tr("Reset “%1”").arg(definition.title));
    m_state->setToolTip(definition.key);
    column->addWidget(title);
    auto *about = label("muted", definition.description, this);
    if (definition.kind == Kind::Switch) {
        about->setContentsMargins(SwitchText, 0, 0, 0);
        column->addLayout(line);
        column->addWidget(about);
    } else {
        column->addWidget(about);
        column->addLayout(line);
    }
    column->addWidget(m_state);
    column->addWidget(m_error);
    m_error->hide();
    connect(m_reset, &QPushButton::clicked, this, [this] {
        if (const auto done = m_store->reset(m_definition.key, m_scope); !done)
            m_error->setText(QString::fromStdString(done.error().message));
        refresh();
    });
    refresh();
}

QWidget *SettingRow::makeControl()
{
    switch (m_definition.kind) {
    case Kind::Switch: {
        auto *box = new QCheckBox(m_definition.title, this);
        connect(box, &QCheckBox::toggled, this, [this](bool on) { apply(on); });
        return box;
    }
    case Kind::Number: return makeNumber();
    case Kind::Choice: return makeChoice();
    case Kind::Text: break;
    }
    return makeText();
}

QWidget *SettingRow::makeNumber()
{
    auto *box = new Calm<QSpinBox>(this);
    box->setRange(m_definition.least, m_definition.most);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);     // Up and Down do it
    box->setKeyboardTracking(false);        // "15" is not "1" first
    box->setFocusPolicy(Qt::StrongFocus);
    box->setFixedWidth(ControlWidth / 2);
    connect(box, &QSpinBox::valueChanged, this, [this](int value) { apply(value); });
    return box;
}

QWidget *SettingRow::makeChoice()
{
    auto *box = new Calm<QComboBox>(this);
    for (const auto &[value, name] : m_definition.choices)
        box->addItem(name, value);
    box->setFocusPolicy(Qt::StrongFocus);
    box->setFixedWidth(ControlWidth);
    connect(box, &QComboBox::currentIndexChanged, this, [this, box] { apply(box->currentData()); });
    return box;
}

QWidget *SettingRow::makeText()
{
    auto *edit = new QLineEdit(this);
    edit->setFixedWidth(ControlWidth);
    connect(edit, &QLineEdit::editingFinished, this, [this, edit] { apply(edit->text()); });
    return edit;
}

void SettingRow::setScope(Scope scope)
{
    m_scope = scope;
    refresh();
}

bool SettingRow::matches(const QStringList &words) const
{
    QString all = m_definition.key + QLatin1Char(' ') + m_definition.title + QLatin1Char(' ') + m_definition.description + QLatin1Char(' ') + m_definition.group;
    for (const auto &[value, name] : m_definition.choices)
        all += QLatin1Char(' ') + name;
    return std::all_of(words.begin(), words.end(), [&](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

void SettingRow::show(const QVariant &value)
{
    m_showing = true;
    if (auto *box = qobject_cast<QCheckBox *>(m_control))
        box->setChecked(value.toBool());
    else if (auto *number = qobject_cast<QSpinBox *>(m_control))
        number->setValue(value.toInt());
    else if (auto *choice = qobject_cast<QComboBox *>(m_control))
        choice->setCurrentIndex(choice->findData(value));
    else if (auto *edit = qobject_cast<QLineEdit *>(m_control); edit && edit->text() != value.toString())
        edit->setText(value.toString());
    m_showing = false;
}

void SettingRow::refresh()
{
    const QVariant here = m_store->value(m_definition.key, m_scope), other = m_store->value(m_definition.key, Scope::Project);
    show(here.isValid() ? here : m_store->value(m_definition.key));
    m_reset->setVisible(here.isValid());
    QStringList state;
    if (m_scope == Scope::Person && other.isValid())
        state << tr("This project sets it otherwise, which counts while it is open.");
    if (m_definition.atStart)
        state << (m_definition.key == QLatin1String("look.zoom") ? tr("Text follows at once; icons and distances after the next start.") : tr("Takes effect after the next start."));
    m_state->setText(state.join(QLatin1Char(' ')));
    m_state->setVisible(!state.isEmpty());
    m_error->setVisible(!m_error->text().isEmpty());
}

void SettingRow::apply(const QVariant &value)
{
    const QVariant before = m_store->value(m_definition.key, m_scope);
    if (m_showing || value == (before.isValid() ? before : m_store->value(m_definition.key)))
        return;
    const auto done = m_store->set(m_definition.key, value, m_scope);
    m_error->setText(done ? QString() : QString::fromStdString(done.error().message));
    refresh();
}

} // namespace dyad::app
