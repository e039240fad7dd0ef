// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/ai/Embeddings.h"
#include "app/ide/AppPaths.h"
#include "app/ide/ChatFlow.h"
#include "app/ide/LiveFolder.h"
#include "app/ide/Workbench.h"
#include "panels/chat/ApprovalCard.h"
#include "panels/chat/ChatPanel.h"
#include "panels/chat/ChatText.h"
#include "sync/session/ApiCall.h"
#include "sync/session/ChatSession.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>

namespace dyad::app {

namespace {

constexpr int MostQuestions = 200, BytesOfToken = 4;     // about: what is shown before is an estimate

/// In the order of the texts; empty where it is no answer to so many.
QVector<QByteArray> vectorsOf(const QByteArray &answer, qsizetype count)
{
    const QJsonArray data = QJsonDocument::fromJson(answer).object().value(QLatin1String("data")).toArray();
    QVector<QByteArray> vectors(count);
    for (const QJsonValue &one : data) {
        const qsizetype index = one[QLatin1String("index")].toInteger(-1);
        QVector<double> numbers;
        for (const QJsonValue &number : one[QLatin1String("embedding")].toArray())
            numbers.append(number.toDouble());
        if (index >= 0 && index < count)
            vectors[index] = Meaning::packed(numbers);
    }
    const bool whole = data.size() == count && std::none_of(vectors.cbegin(), vectors.cend(), [](const QByteArray &one) { return one.isEmpty(); });
    return whole ? vectors : QVector<QByteArray>();
}

} // namespace

Embeddings::Embeddings(Workbench *workbench) : QObject(workbench), m_bench(workbench), m_questions(MostQuestions) {}

bool Embeddings::isOn() const
{
    const LiveFolder *live = m_bench->live();
    return live && live->project()->state() == sync::ProjectSession::State::Live && m_bench->settings()->store()->value(QStringLiteral("ai.embeddings")).toBool() && !model().isEmpty();
}

QString Embeddings::model() const { return m_bench->settings()->store()->value(QStringLiteral("ai.embeddingModel")).toString().trimmed(); }

void Embeddings::stop()
{
    if (m_round)
        m_bench->chat()->panel()->approval()->withdraw(this);
    m_round.reset();
    m_failed.invalidate();
    m_questions.clear();
}

QString Embeddings::choiceKey(const Round &round) const { return QStringLiteral("embeddings/") + AppPaths::keyOf(round.folder) + QLatin1Char('/') + round.model; }

/// The work beside the window; what comes for a round that is over is dropped.
template<typename Work, typename Then>
void Embeddings::inPool(const std::shared_ptr<Round> &round, Work work, Then then)
{
    QThreadPool::globalInstance()->start([guard = QPointer(this), round, work, then] {
        auto result = work(*round);
        QMetaObject::invokeMethod(qApp, [guard, round, result, then] {
            if (guard && guard->m_round == round)
                then(result);
        });
    });
}

void Embeddings::fill(const QString &file, const QString &folder)
{
    if (!isOn())
        return stop();
    if (m_round && m_round->file == file && m_round->model == model())
        return;                              // it comes to what is new by itself, or waits for a word
    if (m_failed.isValid() && m_failed.elapsed() < Rest)
        return;                              // it has said why; not at each edit
    m_round = std::make_shared<Round>(Round{file, folder, model()});
    if (m_bench->settings()->value(choiceKey(*m_round)) == "no")
        return end();
    look(m_round);
}

void Embeddings::look(const std::shared_ptr<Round> &round)
{
    const auto work = [](const Round &of) {
        const auto index = ContextIndex::open(of.file);
        return index ? (*index)->missing(of.model) : sync::Expected<ContextIndex::Missing>(std::unexpected(index.error()));
    };
    inPool(round, work, [this, round](const sync::Expected<ContextIndex::Missing> &missing) {
        if (!missing || missing->pieces == 0)
            return end(missing ? QString() : QString::fromStdString(missing.error().message));
        if (m_bench->settings()->value(choiceKey(*round)) == "yes")
            return next(round);
        offer(round, *missing);
    });
}

/// Once for each folder and model: what leaves the house, where it goes, and what it costs.
void Embeddings::offer(const std::shared_ptr<Round> &round, const ContextIndex::Missing &missing)
{
    const qint64 tokens = missing.bytes / BytesOfToken;
    qint64 price = -1;
    if (const sync::ChatSession *session = m_bench->chat()->session())
        for (const sync::ChatModel &one : session->models())
            if (one.name == round->model)
                price = one.inputNano * tokens;
    const QString cost = price < 0 ? tr("What that costs is not known here.") : price == 0 ? tr("That costs nothing, or its price is not known.") : tr("That costs about %1, once; later only what changes is sent.").arg(panels::priceText(price));
    auto *card = m_bench->chat()->panel()->approval();
    card->withdraw(this);
    card->ask({tr("Send the project's files to “%1”?").arg(round->model),
               {},
               tr("To find places by their meaning, %n piece(s) of this folder's files go through the server to that model, about %1 tokens.", nullptr, missing.pieces).arg(panels::countText(tokens)) + QLatin1Char(' ') + cost,
               tr("Send them"),
               {}},
              [this, round](panels::ApprovalCard::Answer answer) {
                  const bool sends = answer != panels::ApprovalCard::Answer::No;
                  m_bench->settings()->setValue(choiceKey(*round), sends ? "yes" : "no");
                  if (m_round != round)
                      return;
                  if (sends)
                      next(round);
                  else
                      end();
              },
              this);
}

void Embeddings::next(const std::shared_ptr<Round> &round)
{
    if (!isOn() || model() != round->model)
        return end();
    const auto work = [](const Round &of) {
        const auto index = ContextIndex::open(of.file);
        return index ? (*index)->pieces(of.folder, of.model, AtOnce) : sync::Expected<QVector<ContextIndex::Piece>>(std::unexpected(index.error()));
    };
    inPool(round, work, [this, round](const sync::Expected<QVector<ContextIndex::Piece>> &pieces) {
        if (!pieces)
            return end(QString::fromStdString(pieces.error().message));
        if (!pieces->isEmpty())
            return send(round, *pieces);
        end();
        Q_EMIT filled();
    });
}

void Embeddings::send(const std::shared_ptr<Round> &round, const QVector<ContextIndex::Piece> &pieces)
{
    QStringList texts;
    for (const ContextIndex::Piece &piece : pieces)
        texts.append(piece.text);
    call(round->model, texts, [this, round, pieces](const sync::Expected<QByteArray> &answer) {
        if (m_round != round)
            return;
        if (!answer)
            return end(tr("The index by meaning cannot go on: %1").arg(QString::fromStdString(answer.error().message)));
        keep(round, pieces, *answer);
    });
}

void Embeddings::keep(const std::shared_ptr<Round> &round, const QVector<ContextIndex::Piece> &pieces, const QByteArray &answer)
{
    const auto work = [pieces, answer](const Round &of) -> sync::Expected<void> {
        const auto vectors = vectorsOf(answer, pieces.size());
        if (vectors.isEmpty())
            return sync::fail("bad-answer", "The model's answer has not a vector for each text.");
        const auto index = ContextIndex::open(of.file);
        if (!index)
            return std::unexpected(index.error());
        QVector<std::pair<QByteArray, QByteArray>> rows;
        for (qsizetype i = 0; i < pieces.size(); ++i)
            rows.append({pieces[i].hash, vectors[i]});
        return (*index)->putVectors(of.model, rows);
    };
    inPool(round, work, [this, round](const sync::Expected<void> &kept) {
        if (!kept)
            return end(tr("The index by meaning cannot go on: %1").arg(QString::fromStdString(kept.error().message)));
        next(round);
    });
}

void Embeddings::end(const QString &failure)
{
    m_round.reset();
    if (failure.isEmpty())
        return;
    m_failed.start();
    Q_EMIT failed(failure);
}

void Embeddings::call(const QString &model, const QStringList &texts, std::function<void(const sync::Expected<QByteArray> &)> then)
{
    LiveFolder *live = m_bench->live();
    if (!live)
        return then(sync::fail("offline", tr("There is no connection to the server just now.").toStdString()));
    sync::ApiRequest request;
    request.method = "POST";
    request.path = QStringLiteral("embed");
    request.inactivityLimit = 120'000;
    request.body = QJsonObject{{QStringLiteral("model"), model}, {QStringLiteral("texts"), QJsonArray::fromStringList(texts)}, {QStringLiteral("project"), live->project()->projectId()}};
    auto *one = new sync::ApiCall(live->api(), std::move(request), [guard = QPointer(this), then = std::move(then)](const sync::Expected<sync::ApiAnswer> &answer) {
        if (guard)
            then(answer ? sync::Expected<QByteArray>(answer->body) : std::unexpected(answer.error()));
    });
    one->start();
}

void Embeddings::ask(const QString &question, std::function<void(const Meaning &)> then)
{
    const QString of = model(), text = question.left(ContextIndex::LongestPiece);
    const QString key = of + QLatin1Char('\n') + text;
    if (const QByteArray *known = m_questions.object(key))
        return then({of, *known});
    if (!isOn() || text.trimmed().isEmpty() || m_bench->settings()->value(QStringLiteral("embeddings/") + AppPaths::keyOf(m_bench->folder()) + QLatin1Char('/') + of) != "yes")
        return then({});                     // nothing of this folder was sent, so there is nothing to compare with
    const auto once = std::make_shared<std::function<void(const Meaning &)>>(std::move(then));
    const auto tell = [once](const Meaning &meaning) {
        if (const auto told = std::exchange(*once, nullptr))
            told(meaning);
    };
    QTimer::singleShot(Patience, this, [tell] { tell({}); });
    call(of, {text}, [this, tell, of, key](const sync::Expected<QByteArray> &answer) {
        const auto vectors = answer ? vectorsOf(*answer, 1) : QVector<QByteArray>();
        if (!vectors.isEmpty())
            m_questions.insert(key, new QByteArray(vectors.first()));
        tell(vectors.isEmpty() ? Meaning() : Meaning{of, vectors.first()});
    });
}

} // namespace dyad::app
