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

QString packed(const QJsonArray &numbers)
{
    QByteArray bytes(numbers.size() * 4, '\0');
    for (qsizetype i = 0; i < numbers.size(); ++i)
        qToLittleEndian<float>(float(numbers[i].toDouble()), bytes.data() + 4 * i);
    return QString::fromLatin1(bytes.toBase64());
}

/// What OpenAI has no word for.
QJsonObject ownOf(const QJsonValue &request)
{
    QJsonObject own;
    for (const QLatin1StringView key : {"taskType"_L1, "title"_L1})
        if (request[key].isString())
            own[key] = request[key];
    return own;
}

} // namespace

std::optional<QJsonObject> requestToGoogle(const QJsonObject &openAi, const QString &model)
{
    const QJsonValue input = openAi["input"_L1];
    const QJsonArray own = openAi[GooglesOwn].toArray();
    QJsonArray requests;
    for (const QJsonValue &text : input.isArray() ? input.toArray() : QJsonArray{input}) {
        if (!text.isString())
            return {};
        QJsonObject one = ownOf(own.at(requests.size()));
        one["model"_L1] = u"models/"_s + model;
        one["content"_L1] = QJsonObject{{"parts"_L1, QJsonArray{QJsonObject{{"text"_L1, text}}}}};
        if (openAi["dimensions"_L1].isDouble())
            one["outputDimensionality"_L1] = openAi["dimensions"_L1];
        requests.append(one);
    }
    return QJsonObject{{"requests"_L1, requests}};
}

QJsonObject answerFromGoogle(const QJsonObject &google, const QString &model, bool asBase64)
{
    QJsonArray data;
    for (const QJsonValue &one : google["embeddings"_L1].toArray()) {
        const QJsonArray values = one["values"_L1].toArray();
        data.append(QJsonObject{{"object"_L1, u"embedding"_s}, {"index"_L1, data.size()}, {"embedding"_L1, asBase64 ? QJsonValue(packed(values)) : QJsonValue(values)}});
    }
    return {{"object"_L1, u"list"_s}, {"data"_L1, data}, {"model"_L1, model}};
}

sync::Expected<QJsonObject> requestFromGoogle(const QJsonObject &google, const QString &model)
{
    QJsonArray requests = google["requests"_L1].toArray();
    if (google["content"_L1].isObject())
        requests.append(google);
    if (requests.isEmpty())
        return sync::fail("bad-request", "content is not specified.");
    const auto lengthOf = [&google](const QJsonValue &one) { return one["outputDimensionality"_L1].isDouble() ? one["outputDimensionality"_L1] : google["outputDimensionality"_L1]; };
    const QJsonValue length = lengthOf(requests.first());
    QJsonArray input, own;
    bool hasOwn = false;
    for (const QJsonValue &one : std::as_const(requests)) {
        if (lengthOf(one) != length)
            return sync::fail("bad-request", "All vectors of a batch have the same outputDimensionality here.");
        input.append(textOf(one["content"_L1]));
        own.append(ownOf(one));
        hasOwn = hasOwn || !own.last().toObject().isEmpty();
    }
    QJsonObject request{{"model"_L1, model}, {"input"_L1, input}, {"encoding_format"_L1, u"float"_s}};
    if (length.isDouble())
        request["dimensions"_L1] = length;
    if (hasOwn)
        request[GooglesOwn] = own;
    return request;
}

QJsonObject answerToGoogle(const QJsonObject &openAi, bool one)
{
    QJsonArray list;
    for (const QJsonValue &item : openAi["data"_L1].toArray())
        list.append(QJsonObject{{"values"_L1, numbersOf(item["embedding"_L1])}});
    return one ? QJsonObject{{"embedding"_L1, list.first().toObject()}} : QJsonObject{{"embeddings"_L1, list}};
}

qsizetype inputsOf(const QJsonObject &openAi)
{
    const QJsonArray input = openAi["input"_L1].toArray();
    return openAi["input"_L1].isArray() && !input.first().isDouble() ? input.size() : 1; // numbers are the tokens of one
}

qsizetype vectorsOf(const QJsonObject &openAi)
{
    const QJsonArray data = openAi["data"_L1].toArray();
    return std::count_if(data.begin(), data.end(), [](const QJsonValue &one) { return !one["embedding"_L1].toArray().isEmpty() || !one["embedding"_L1].toString().isEmpty(); });
}

} // namespace dyad::backend::ai::embeddings
