// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "panels/chat/ProviderForm.h"
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace dyad::panels {

namespace {

struct Kind {
    const char *kind, *name, *url;
};
constexpr Kind Kinds[] = {{"anthropic", "Anthropic", "https://api.anthropic.com"},
                          {"openai", "OpenAI", "https://api.openai.com"},
                          {"google", "Google Gemini", "https://generativelanguage.googleapis.com"},
                          {"azure", "Azure OpenAI", ""},
                          {"compatible", "OpenAI-compatible (Ollama, LM Studio, llama.cpp)", "http://127.0.0.1:11434"}};

} // namespace

ProviderForm::ProviderForm(QWidget *parent)
    : QWidget(parent), m_kind(new QComboBox(this)), m_url(new QLineEdit(this)), m_key(new QLineEdit(this)), m_model(new QLineEdit(this)), m_error(new QLabel(this)),
      m_connect(new QPushButton(tr("Connect"), this)), m_leave(new QPushButton(tr("Back to the chat"), this)), m_local(new QWidget(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 20);
    column->setSpacing(4);
    auto *title = new QLabel(tr("Connect a provider"), this);
    title->setProperty("role", QStringLiteral("head"));
    auto *text = new QLabel(tr("Everybody in the project asks through this server. The key is kept encrypted on it and never comes back."), this);
    text->setProperty("role", QStringLiteral("muted"));
    text->setWordWrap(true);
    column->addWidget(title);
    column->addWidget(text);
    m_local->setLayout(new QVBoxLayout);
    m_local->layout()->setContentsMargins(0, 8, 0, 0);
    m_local->hide();
    column->addWidget(m_local);
    for (const Kind &kind : Kinds)
        m_kind->addItem(QLatin1String(kind.name), QLatin1String(kind.kind));
    m_kind->setMinimumContentsLength(12);
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setPlaceholderText(tr("None for a model on this machine"));
    m_model->setPlaceholderText(tr("All that it has"));
    m_kind->setObjectName(QStringLiteral("chat.provider.kind"));
    m_url->setObjectName(QStringLiteral("chat.provider.url"));
    m_key->setObjectName(QStringLiteral("chat.provider.key"));
    m_model->setObjectName(QStringLiteral("chat.provider.model"));
    m_connect->setObjectName(QStringLiteral("chat.provider.connect"));
    m_error->setObjectName(QStringLiteral("chat.provider.error"));
    addField(tr("Provider"), m_kind);
    addField(tr("Address"), m_url);
    addField(tr("Key"), m_key);
    addField(tr("Model"), m_model);
    m_error->setProperty("role", QStringLiteral("error"));
    m_error->setWordWrap(true);
    m_error->hide();
    column->addWidget(m_error);
    m_connect->setProperty("primary", true);
    column->addSpacing(8);
    column->addWidget(m_connect);
    m_leave->setObjectName(QStringLiteral("chat.provider.leave"));
    m_leave->setProperty("flat", true);
    m_leave->hide();
    column->addWidget(m_leave);
    connect(m_leave, &QPushButton::clicked, this, &ProviderForm::left);
    auto *terminal = new QLabel(tr("Or in a terminal: dyadctl admin provider add NAME --kind KIND --base-url URL --key-stdin"), this);
    terminal->setProperty("role", QStringLiteral("faint"));
    terminal->setWordWrap(true);
    terminal->setTextInteractionFlags(Qt::TextSelectableByMouse);
    terminal->setFocusPolicy(Qt::NoFocus);
    column->addSpacing(8);
    column->addWidget(terminal);
    column->addStretch(1);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ProviderForm::onKind);
    connect(m_connect, &QPushButton::clicked, this, &ProviderForm::submit);
    for (QLineEdit *field : {m_url, m_key, m_model})
        connect(field, &QLineEdit::returnPressed, this, &ProviderForm::submit);
    setFocusProxy(m_kind);
    onKind();
}

void ProviderForm::addField(const QString &label, QWidget *field)
{
    auto *name = new QLabel(label, this);
    name->setProperty("role", QStringLiteral("muted"));
    name->setBuddy(field);
    static_cast<QVBoxLayout *>(layout())->addSpacing(6);
    layout()->addWidget(name);
    layout()->addWidget(field);
}

void ProviderForm::setSession(sync::ChatSession *session)
{
    if (m_session != session)
        m_key->clear();                     // it was typed for the other server
    m_session = session;
    m_looked = false;
    m_connect->setEnabled(true);            // an answer that was waited for went with the session before
    m_error->hide();
    if (isVisible())
        lookForLocal();
}

void ProviderForm::setLeavable(bool leavable) { m_leave->setVisible(leavable); }

void ProviderForm::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    lookForLocal();
}

void ProviderForm::lookForLocal()
{
    if (!m_session || !m_session->isAdmin() || std::exchange(m_looked, true))
        return;
    m_session->findLocalModels(this, [this](const QVector<sync::ChatSession::LocalModels> &found) { offer(found); });
}

void ProviderForm::offer(const QVector<sync::ChatSession::LocalModels> &found)
{
    qDeleteAll(m_local->findChildren<QPushButton *>(QString(), Qt::FindDirectChildrenOnly));
    for (const auto &one : found) {
        auto *button = new QPushButton(tr("Use %1 (%2)").arg(one.name, fontMetrics().elidedText(one.models.first(), Qt::ElideMiddle, 140)), m_local);
        button->setObjectName(QStringLiteral("chat.provider.local"));
        button->setProperty("primary", true);
        button->setToolTip(tr("It runs on the server's machine, at %1, and costs nothing.").arg(one.baseUrl));
        m_local->layout()->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, url = one.baseUrl] {
            m_kind->setCurrentIndex(m_kind->findData(QStringLiteral("compatible")));
            m_url->setText(url);
            m_key->clear();
            m_model->clear();
            submit();
        });
    }
    m_local->setVisible(!found.isEmpty());
}

void ProviderForm::onKind() { m_url->setText(QLatin1String(Kinds[m_kind->currentIndex()].url)); }

void ProviderForm::submit()
{
    if (!m_session || !m_connect->isEnabled())
        return;
    const bool byButton = m_connect->hasFocus();
    m_connect->setEnabled(false);           // its focus goes elsewhere
    if (byButton)
        m_model->setFocus(Qt::OtherFocusReason);
    m_error->hide();
    const QString kind = m_kind->currentData().toString();
    m_session->addProvider(kind, m_url->text().trimmed(), m_key->text().trimmed(), m_model->text().trimmed(), this, [this](const std::optional<sync::Error> &error) {
        m_connect->setEnabled(true);
        m_error->setVisible(error.has_value());
        if (error)
            return m_error->setText(QString::fromStdString(error->message));
        m_key->clear();
        Q_EMIT connected();
    });
}

} // namespace dyad::panels
