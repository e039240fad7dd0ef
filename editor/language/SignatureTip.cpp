// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/language/SignatureTip.h"
#include "editor/CodeEditor.h"
#include "editor/DocumentBinding.h"
#include <QKeyEvent>

namespace dyad::editor {

namespace {
constexpr int FollowMs = 60;        // after the caret rests
}

SignatureTip::SignatureTip(LanguageContext context) : m_context(std::move(context)), m_bubble(new InfoBubble(m_context.editor))
{
    m_bubble->setObjectName(QStringLiteral("signature"));
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &SignatureTip::request);
    connect(m_context.editor, &QsciScintillaBase::SCN_CHARADDED, this, &SignatureTip::onCharAdded);
    connect(m_context.editor, &CodeEditor::cursorChanged, this, [this] { if (isShown()) m_later.start(FollowMs); });
    m_context.editor->installEventFilter(this);
}

void SignatureTip::onCharAdded(int character)
{
    const ServerCapabilities *can = m_context.can();
    if (can && can->signatureHelp && can->signatureTriggers.contains(QChar(character)))
        m_later.start(0);       // when the key is done and the document has its edit
}

void SignatureTip::hide()
{
    m_later.stop();
    m_call.cancel();
    if (m_bubble)
        m_bubble->hide();
}

void SignatureTip::request()
{
    m_context.binding->flush();
    if (!m_context.can() || !m_context.can()->signatureHelp) {
        hide();
        return;
    }
    m_call = m_context.document->request(QStringLiteral("textDocument/signatureHelp"), m_context.editor->caret(), {}, [this](const sync::Expected<QJsonValue> &answer) {
        const QString text = answer ? richTextOf(answer->toObject()) : QString();
        if (text.isEmpty()) {
            hide();
            return;
        }
        m_bubble->setText(text, InfoBubble::Format::Rich);
        m_bubble->showAt(m_context.editor->caret(), true);
    });
}

QString SignatureTip::richTextOf(const QJsonObject &help)
{
    const QJsonArray signatures = help.value(QLatin1String("signatures")).toArray();
    if (signatures.isEmpty())
        return {};
    const auto active = std::clamp<qsizetype>(help.value(QLatin1String("activeSignature")).toInt(), 0, signatures.size() - 1);
    const QJsonObject signature = signatures[active].toObject();
    const QString label = signature.value(QLatin1String("label")).toString();
    const int parameter = signature.value(QLatin1String("activeParameter")).toInt(help.value(QLatin1String("activeParameter")).toInt());
    const QJsonValue place = signature.value(QLatin1String("parameters")).toArray().at(parameter).toObject().value(QLatin1String("label"));
    qsizetype from = -1, length = 0;
    if (place.isArray()) {
        from = place.toArray().at(0).toInt();
        length = place.toArray().at(1).toInt() - from;
    } else if (place.isString()) {
        from = label.indexOf(place.toString());
        length = place.toString().size();
    }
    QString text = label.toHtmlEscaped();
    if (from >= 0 && length > 0)
        text = label.left(from).toHtmlEscaped() + QStringLiteral("<b>") + label.mid(from, length).toHtmlEscaped() + QStringLiteral("</b>") + label.mid(from + length).toHtmlEscaped();
    if (signatures.size() > 1)
        text += QStringLiteral(" <small>(%1/%2)</small>").arg(active + 1).arg(signatures.size());
    return text;
}

bool SignatureTip::eventFilter(QObject *watched, QEvent *event)
{
    const bool escape = event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape;
    if (isShown() && (escape || event->type() == QEvent::FocusOut || event->type() == QEvent::Hide))
        hide();
    return QObject::eventFilter(watched, event);
}

} // namespace dyad::editor
