// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/ai/faces/Face.h"
#include <QJsonArray>

namespace dyad::backend::ai {

/// POST /v1beta/models/MODEL:generateContent and :streamGenerateContent.
class GeminiFace : public Face
{
public:
    enum class Form { Whole, Events, Array }; ///< Array: a stream without alt=sse is one JSON array, element by element
    explicit GeminiFace(const QString &model = {}, Form form = Form::Whole)
        : m_model(model)
        , m_form(form)
    {
    }
    QByteArray streamType() const override { return m_form == Form::Array ? "application/json" : Face::streamType(); }
    QString name() const override;
    sync::Expected<ChatRequest> decode(const QJsonObject &body) override;
    QByteArray encode(const StreamEvent &event) override;
    QByteArray whole(const ChatAnswer &answer) override;
    Refusal refuse(const ProviderError &error) const override;

private:
    QJsonObject chunk(const QJsonArray &parts, const QString &finish = {}) const;
    QByteArray piece(const QJsonObject &object, bool last = false);
    QJsonArray takeCalls();

    QString m_model;
    QString m_id;
    const Form m_form;
    bool m_begun = false;
    ChatAnswer m_answer; ///< tool calls gather in it: this language sends them whole
    Usage m_usage;
};

} // namespace dyad::backend::ai
