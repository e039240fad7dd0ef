// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/ai/Embeddings.h"
#include <QJsonArray>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace dyad::backend::ai::embeddings {
namespace {

QString textOf(const QJsonValue &content)
{
    QString text;
    for (const QJsonValue &part : content["parts"_L1].toArray())
        text += part["text"_L1].toString();
    return text;
}

/// A list of numbers, or little-endian floats in base64.
QJsonArray numbersOf(const QJsonValue &embedding)
{
    if (!embedding.isString())
        return embedding.toArray();
    const QByteArray bytes = QByteArray::fromBase64(embedding.toString().toLatin1());
    QJsonArray numbers;
    for (qsizetype at = 0; at + 4 <= bytes.size(); at += 4)
        numbers.append(double(qFromLittleEndian<float>(bytes.constData() + at)));
    return numbers;
}

} // namespace

std::optional<QJsonObject> requestToGoogle(const QJsonObject &openAi, const QString &model)
{
    const QJsonValue input = openAi["input"_L1];
    QJsonArray requests;
    for (const QJsonValue &text : input.isArray() ? input.toArray() : QJsonArray{input}) {
        if (!text.isString())
            return {};
        QJsonObject one{{"model"_L1, u"models/"_s + model}, {"content"_L1, QJsonObject{{"parts"_L1, QJsonArray{QJsonObject{{"text"_L1, text}}}}}}};
        if (openAi["dimensions"_L1].isDouble())
            one["outputDimensionality"_L1] = openAi["dimensions"_L1];
        requests.append(one);
    }
    return QJsonObject{{"requests"_L1, requests}};
}

QJsonObject answerFromGoogle(const QJsonObject &google, const QString &model)
{
    QJsonArray data;
    for (const QJsonValue &one : google["embeddings"_L1].toArray())
        data.append(QJsonObject{{"object"_L1, u"embedding"_s}, {"index"_L1, data.size()}, {"embedding"_L1, one["values"_L1].toArray()}});
    return {{"object"_L1, u"list"_s}, {"data"_L1, data}, {"model"_L1, model}};
}

QJsonObject requestFromGoogle(const QJsonObject &google, const QString &model)
{
    QJsonArray input;
    QJsonValue dimensions = google["outputDimensionality"_L1];
    for (const QJsonValue &one : google["requests"_L1].toArray()) {
        input.append(textOf(one["content"_L1]));
        dimensions = one["outputDimensionality"_L1].isDouble() ? one["outputDimensionality"_L1] : dimensions;
    }
    if (google["content"_L1].isObject())
        input.append(textOf(google["content"_L1]));
    QJsonObject request{{"model"_L1, model}, {"input"_L1, input}, {"encoding_format"_L1, u"float"_s}};
    if (dimensions.isDouble())
        request["dimensions"_L1] = dimensions;
    return request;
}

QJsonObject answerToGoogle(const QJsonObject &openAi, bool one)
{
    QJsonArray list;
    for (const QJsonValue &item : openAi["data"_L1].toArray())
        list.append(QJsonObject{{"values"_L1, numbersOf(item["embedding"_L1])}});
    return one ? QJsonObject{{"embedding"_L1, list.first().toObject()}} : QJsonObject{{"embeddings"_L1, list}};
}

} // namespace dyad::backend::ai::embeddings
