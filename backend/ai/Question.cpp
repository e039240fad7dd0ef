// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/Question.h"
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace dyad::backend::ai {

Question questionOf(const QJsonObject &body, const QString &account)
{
    Question question;
    question.project = body["project"_L1].toString();
    question.account = account;
    question.text = body["text"_L1].toString();
    question.context = body["context"_L1].toString();
    question.thread = body["thread"_L1].toString();
    question.model = body["model"_L1].toString();
    question.mode = body["mode"_L1].toString();
    question.isPrivate = body["private"_L1].toBool();
    for (const QJsonValue &image : body["images"_L1].toArray())
        question.images.push_back({image["type"_L1].toString(), image["data"_L1].toString()});
    if (body["maxTokens"_L1].isDouble())
        question.maxTokens = body["maxTokens"_L1].toInteger();
    return question;
}

Question questionOf(sync::wire::AiGenerate &&message, const QString &project, const QString &account)
{
    Question question;
    question.id = message.id;
    question.project = project;
    question.account = account;
    question.text = std::move(message.text);
    question.context = std::move(message.context);
    question.thread = message.thread;
    question.model = message.model;
    question.mode = message.mode;
    question.isPrivate = message.isPrivate;
    question.about = QStringList(message.about.begin(), message.about.end());
    question.images = std::move(message.images);
    question.results = std::move(message.results);
    question.tools = QJsonDocument::fromJson(message.tools.toUtf8()).array();
    if (message.maxTokens)
        question.maxTokens = qint64(*message.maxTokens);
    return question;
}

} // namespace dyad::backend::ai
