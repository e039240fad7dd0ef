// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/yavi/search/Embedder.h"
#include "backend/platform/BlockingHttp.h"
#include "backend/platform/Crypto.h"
#include "backend/yavi/search/NgramVector.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cmath>

namespace dyad::backend::yavi {
namespace {

using namespace Qt::StringLiterals;

constexpr double Length = 127.0;
constexpr int Sparsity = 8;                      // of the projection: that many places each number goes to
constexpr qsizetype LongestText = 8000;          // characters

/// SplitMix64: the same for ever, since vectors are stored.
quint64 mixed(quint64 x)
{
    x += 0x9e3779b97f4a7c15ull;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ull;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebull;
    return x ^ (x >> 31);
}

} // namespace

QByteArray Embedder::projected(const QVector<double> &vector, const QString &model)
{
    QVector<double> sums(ngram::Dimensions, 0.0);
    for (qsizetype i = 0; i < vector.size(); ++i) {
        if (vector.size() <= ngram::Dimensions) {
            sums[i] = vector[i];
            continue;
        }
        for (int k = 0; k < Sparsity; ++k) {
            const quint64 hash = mixed(quint64(i) * Sparsity + quint64(k));
            sums[qsizetype(hash % ngram::Dimensions)] += hash & (1ull << 40) ? vector[i] : -vector[i];
        }
    }
    double square = 0;
    for (const double one : sums)
        square += one * one;
    if (square <= 0)
        return {};
    QByteArray bytes(ngram::Dimensions + 1, Qt::Uninitialized);
    for (int i = 0; i < ngram::Dimensions; ++i)
        bytes[i] = char(std::lround(sums[i] / std::sqrt(square) * Length));
    bytes[ngram::Dimensions] = char(crypto::sha256(model.toUtf8())[0]);
    return bytes;
}

sync::Expected<QVector<QByteArray>> Embedder::vectorsOf(const QStringList &texts) const
{
    QJsonArray input;
    for (const QString &text : texts)
        input.append(text.left(LongestText));
    BlockingHttp::Call call;
    call.method = "POST";
    call.url = QUrl(m_config.embeddingsUrl + (m_config.embeddingsUrl.endsWith(u'/') ? u"embeddings"_s : u"/embeddings"_s));
    call.headers = {{"Content-Type", "application/json"}, {"Accept", "application/json"}};
    if (QFile file(m_config.embeddingsKeyFile); !m_config.embeddingsKeyFile.isEmpty()) {
        if (!file.open(QIODevice::ReadOnly))
            return sync::fail("embeddings-refused", "The file with the key for embeddings cannot be read.");
        call.headers.append({"Authorization", "Bearer " + file.readLine().trimmed()});
    }
    call.body = QJsonDocument(QJsonObject{{u"model"_s, m_config.embeddingsModel}, {u"input"_s, input}, {u"encoding_format"_s, u"float"_s}}).toJson(QJsonDocument::Compact);
    call.timeoutMs = TimeoutMs;
    call.mostBytes = 64LL << 20;
    const auto reply = BlockingHttp::run(call);
    if (!reply)
        return sync::fail("unreachable", "What embeds does not answer: " + reply.error().message);
    const QJsonArray data = QJsonDocument::fromJson(reply->body)["data"_L1].toArray();
    if (!reply->good() || data.size() != texts.size())
        return sync::fail("embeddings-refused", "What embeds answered with status " + std::to_string(reply->status) + " and " + std::to_string(data.size()) + " vectors for "
                              + std::to_string(texts.size()) + " texts.");
    QVector<QByteArray> vectors(texts.size());
    for (qsizetype i = 0; i < data.size(); ++i) {
        QVector<double> numbers;
        for (const QJsonValue &one : data[i]["embedding"_L1].toArray())
            numbers.append(one.toDouble());
        const qsizetype at = data[i]["index"_L1].toInteger(i);
        if (at >= 0 && at < vectors.size())
            vectors[at] = projected(numbers, m_config.embeddingsModel);
    }
    return vectors;
}

} // namespace dyad::backend::yavi
