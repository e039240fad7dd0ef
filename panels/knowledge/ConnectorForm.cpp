// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/knowledge/ConnectorForm.h"
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>
#include <algorithm>

namespace dyad::panels {

using namespace knowledge;

namespace {

/// A label above its field: panels are narrow.
QLabel *labelFor(const QString &text, QWidget *field, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setProperty("role", QStringLiteral("muted"));
    label->setBuddy(field);
    label->setWordWrap(true);
    field->setAccessibleName(text);
    return label;
}

} // namespace

ConnectorForm::ConnectorForm(QWidget *parent)
    : QWidget(parent), m_kinds(new QComboBox(this)), m_often(new QComboBox(this)), m_deletions(new QComboBox(this)), m_name(new QLineEdit(this)), m_column(new QVBoxLayout(this)),
      m_error(new QLabel(this)), m_add(new QPushButton(tr("Connect"), this))
{
    m_column->setContentsMargins(14, 8, 10, 8);
    m_column->setSpacing(4);
    m_kinds->setObjectName(QStringLiteral("connector.kind"));
    m_name->setObjectName(QStringLiteral("connector.name"));
    m_add->setObjectName(QStringLiteral("connector.add"));
    m_add->setProperty("primary", true);
    m_error->setProperty("role", QStringLiteral("error"));
    m_error->setObjectName(QStringLiteral("connector.error"));
    m_error->setWordWrap(true);
    m_error->hide();
    const QVector<std::pair<QString, int>> rhythms = {{tr("Only by hand"), 0}, {tr("Every 15 minutes"), 15}, {tr("Every hour"), 60}, {tr("Every day"), 1440}};
    for (const auto &[text, minutes] : rhythms)
        m_often->addItem(text, minutes);
    m_often->setCurrentIndex(2);
    m_deletions->addItem(tr("Remove it here too"), QStringLiteral("remove"));
    m_deletions->addItem(tr("Keep it here"), QStringLiteral("keep"));
    m_column->addWidget(labelFor(tr("From where"), m_kinds, this));
    m_column->addWidget(m_kinds);
    m_column->addWidget(labelFor(tr("Name"), m_name, this));
    m_column->addWidget(m_name);
    m_column->addWidget(labelFor(tr("Look for news"), m_often, this));
    m_column->addWidget(m_often);
    m_column->addWidget(labelFor(tr("What is deleted there"), m_deletions, this));
    m_column->addWidget(m_deletions);
    m_column->addWidget(m_error);
    auto *row = new QHBoxLayout;
    auto *cancel = new QPushButton(tr("Cancel"), this);
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(m_add);
    m_column->addSpacing(6);
    m_column->addLayout(row);
    m_column->addStretch(1);
    connect(m_kinds, &QComboBox::currentIndexChanged, this, &ConnectorForm::fillFields);
    connect(m_add, &QPushButton::clicked, this, &ConnectorForm::send);
    connect(cancel, &QPushButton::clicked, this, &ConnectorForm::cancelled);
}

void ConnectorForm::setCatalogue(const QVector<ConnectorKind> &catalogue)
{
    if (catalogue.size() == m_catalogue.size())
        return;
    m_catalogue = catalogue;
    m_kinds->clear();
    for (const ConnectorKind &one : catalogue) {
        m_kinds->addItem(one.works ? one.name : tr("%1 (needs Yavi)").arg(one.name), one.kind);
        auto *items = qobject_cast<QStandardItemModel *>(m_kinds->model());
        if (items && !one.works)
            items->item(m_kinds->count() - 1)->setEnabled(false);
    }
    fillFields();
}

void ConnectorForm::chooseKind(const QString &kind)
{
    if (const int at = m_kinds->findData(kind); at >= 0)
        m_kinds->setCurrentIndex(at);
}

const ConnectorKind *ConnectorForm::kind() const
{
    const auto it = std::ranges::find(m_catalogue, m_kinds->currentData().toString(), &ConnectorKind::kind);
    return it == m_catalogue.end() ? nullptr : &*it;
}

void ConnectorForm::fillFields()
{
    delete m_fieldsBox;
    m_fieldsBox = new QWidget(this);
    m_fields.clear();
    auto *column = new QVBoxLayout(m_fieldsBox);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    const ConnectorKind *chosen = kind();
    QWidget *before = m_kinds;
    for (const ConnectorField &field : chosen ? chosen->fields : QVector<ConnectorField>()) {
        auto *edit = new QLineEdit(m_fieldsBox);
        edit->setObjectName(QStringLiteral("connector.field.") + field.name);
        edit->setPlaceholderText(field.hint);
        if (field.secret)
            edit->setEchoMode(QLineEdit::Password);
        column->addWidget(labelFor(field.required ? field.label : tr("%1 (may be empty)").arg(field.label), edit, m_fieldsBox));
        column->addWidget(edit);
        connect(edit, &QLineEdit::returnPressed, this, &ConnectorForm::send);
        connect(edit, &QLineEdit::textEdited, this, [this] { setError({}); });
        setTabOrder(before, edit);
        before = edit;
        m_fields.insert(field.name, edit);
    }
    m_column->insertWidget(2, m_fieldsBox);
    m_name->setPlaceholderText(chosen ? chosen->name : QString());
    m_add->setEnabled(chosen && chosen->works);
    setError({});
}

void ConnectorForm::send()
{
    const ConnectorKind *chosen = kind();
    if (!chosen || !chosen->works)
        return;
    QJsonObject settings;
    for (const ConnectorField &field : chosen->fields) {
        const QString value = m_fields.value(field.name)->text().trimmed();
        if (value.isEmpty() && field.required) {
            m_fields.value(field.name)->setFocus();
            return setError(tr("%1 is missing.").arg(field.label));
        }
        if (!value.isEmpty())
            settings.insert(field.name, value);
    }
    setError({});
    Q_EMIT wanted({{QStringLiteral("kind"), chosen->kind}, {QStringLiteral("name"), m_name->text().trimmed().isEmpty() ? chosen->name : m_name->text().trimmed()},
                   {QStringLiteral("settings"), settings}, {QStringLiteral("everyMinutes"), m_often->currentData().toInt()},
                   {QStringLiteral("deletions"), m_deletions->currentData().toString()}});
}

void ConnectorForm::setError(const QString &text)
{
    m_error->setText(text);
    m_error->setVisible(!text.isEmpty());
}

void ConnectorForm::clear()
{
    m_name->clear();
    fillFields();
}

} // namespace dyad::panels
