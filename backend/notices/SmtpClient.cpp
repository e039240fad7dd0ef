// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/notices/SmtpClient.h"
#include "backend/platform/Clock.h"
#include "backend/platform/Crypto.h"
#include <QDateTime>
#include <QFile>
#include <QLocale>
#include <QNetworkProxy>
#include <QRegularExpression>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace dyad::backend::notices {
namespace {

constexpr int WaitMs = 10'000;                   // for each answer
constexpr int MostAnswer = 64 * 1024;

sync::Expected<void> unreachable(const QSslSocket &socket)
{
    return sync::fail("mail-unreachable", "The mail server does not answer: " + socket.errorString().toStdString());
}

/// The part between angle brackets, or all of it; empty where it is not one plain address.
QString bareAddress(const QString &address)
{
    static const QRegularExpression plain(u"^[^\\s<>,;:\"\\\\()\\[\\]@\\x00-\\x1f]+@[^\\s<>,;:\"\\\\()@\\x00-\\x1f]+$"_s);
    const QString bare = address.contains(u'<') ? address.section(u'<', 1).section(u'>', 0, 0) : address.trimmed();
    return plain.match(bare).hasMatch() ? bare : QString();
}

QByteArray encodedWord(const QString &text)
{
    return "=?UTF-8?B?" + QString(text).replace(QRegularExpression(u"[\\x00-\\x1f]"_s), u" "_s).toUtf8().toBase64() + "?=";
}

/// One talk with the server. States follow each other as RFC 5321 has them; any refusal ends it.
class Talk {
public:
    explicit Talk(QSslSocket &socket) : m_socket(socket) { }

    /// Sends a line (none: waits for the greeting) and wants an answer that begins with that digit.
    sync::Expected<QByteArray> ask(const QByteArray &line, char wanted)
    {
        if (!line.isEmpty() && (m_socket.write(line + "\r\n") < 0 || !m_socket.waitForBytesWritten(WaitMs)))
            return std::unexpected(unreachable(m_socket).error());
        QByteArray answer;
        for (;;) {
            while (m_socket.canReadLine()) {
                const QByteArray got = m_socket.readLine(MostAnswer);
                answer += got;
                if (got.size() < 4 || got[3] != '-')
                    return answer.startsWith(wanted) ? sync::Expected<QByteArray>(answer)
                                                     : sync::fail("mail-refused", "The mail server refuses: " + answer.trimmed().left(200).toStdString());
                if (answer.size() > MostAnswer)
                    return sync::fail("mail-refused", "The mail server talks too much.");
            }
            if (!m_socket.waitForReadyRead(WaitMs))
                return std::unexpected(unreachable(m_socket).error());
        }
    }

    sync::Expected<void> encrypt()
    {
        m_socket.startClientEncryption();
        return m_socket.waitForEncrypted(WaitMs) ? sync::Expected<void>() : unreachable(m_socket);
    }

private:
    QSslSocket &m_socket;
};

sync::Expected<QString> passwordOf(const OperationsConfig &config)
{
    QFile file(config.mailPasswordFile);
    if (!file.open(QIODevice::ReadOnly))
        return sync::fail("mail-unreachable", "The file with the mail server's password cannot be read.");
    return QString::fromUtf8(file.readLine()).trimmed();
}

sync::Expected<void> greet(Talk &talk, QSslSocket &socket, bool fromTheStart)
{
    const QByteArray hello = "EHLO dyad-server";
    if (const auto greeting = talk.ask({}, '2'); !greeting)
        return std::unexpected(greeting.error());
    const auto offers = talk.ask(hello, '2');
    if (!offers || fromTheStart)
        return offers ? sync::Expected<void>() : std::unexpected(offers.error());
    if (const auto started = talk.ask("STARTTLS", '2'); !started)
        return std::unexpected(started.error());
    // What came before the handshake is nobody's word.
    (void)socket.readAll();
    if (const auto encrypted = talk.encrypt(); !encrypted)
        return encrypted;
    const auto again = talk.ask(hello, '2');
    return again ? sync::Expected<void>() : std::unexpected(again.error());
}

} // namespace

sync::Expected<QByteArray> SmtpClient::message(const Mail &mail, const QString &from)
{
    const QString to = bareAddress(mail.to), sender = bareAddress(from);
    if (to.isEmpty() || sender.isEmpty())
        return sync::fail("bad-address", "This is not one e-mail address.");
    const QString name = from.contains(u'<') ? from.section(u'<', 0, 0).trimmed() : QString();
    const QByteArray address = '<' + sender.toUtf8() + '>';
    QByteArray bytes = "From: " + (name.isEmpty() ? address : encodedWord(name) + ' ' + address) + "\r\nTo: <" + to.toUtf8() + ">\r\nSubject: " + encodedWord(mail.subject)
        + "\r\nDate: " + QLocale::c().toString(QDateTime::fromMSecsSinceEpoch(nowMs(), Qt::UTC), u"ddd, dd MMM yyyy hh:mm:ss '+0000'"_s).toLatin1()
        + "\r\nMessage-ID: <" + crypto::randomId(24).toLatin1() + '@' + sender.section(u'@', 1).toUtf8()
        + ">\r\nAuto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n";
    const QByteArray body = mail.text.toUtf8().toBase64();
    for (qsizetype at = 0; at < body.size(); at += 76)
        bytes += body.mid(at, 76) + "\r\n";
    return bytes;
}

sync::Expected<void> SmtpClient::send(const Mail &mail) const
{
    const auto bytes = message(mail, m_config.mailFrom);
    if (!bytes)
        return std::unexpected(bytes.error());
    const QUrl url(m_config.mailServer);
    const bool fromTheStart = url.scheme() == "smtps"_L1;
    QSslSocket socket;
    auto tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    if (!m_config.mailAuthority.isEmpty())
        tls.addCaCertificates(m_config.mailAuthority);
    socket.setSslConfiguration(tls);
    socket.setPeerVerifyName(url.host());
    socket.setProxy(QNetworkProxy::NoProxy);
    socket.connectToHost(url.host(), quint16(url.port(fromTheStart ? 465 : 587)));
    if (!socket.waitForConnected(WaitMs))
        return unreachable(socket);
    Talk talk(socket);
    if (const auto encrypted = fromTheStart ? talk.encrypt() : sync::Expected<void>(); !encrypted)
        return encrypted;
    if (const auto greeted = greet(talk, socket, fromTheStart); !greeted)
        return greeted;
    QList<std::pair<QByteArray, char>> lines;
    if (!m_config.mailUser.isEmpty()) {
        const auto password = passwordOf(m_config);
        if (!password)
            return std::unexpected(password.error());
        lines.append({"AUTH PLAIN " + ('\0' + m_config.mailUser.toUtf8() + '\0' + password->toUtf8()).toBase64(), '2'});
    }
    lines.append({"MAIL FROM:<" + bareAddress(m_config.mailFrom).toUtf8() + '>', '2'});
    lines.append({"RCPT TO:<" + bareAddress(mail.to).toUtf8() + '>', '2'});
    lines.append({"DATA", '3'});
    lines.append({*bytes + '.', '2'});           // no line of ours begins with a dot
    for (const auto &[line, wanted] : std::as_const(lines)) {
        if (const auto answer = talk.ask(line, wanted); !answer)
            return std::unexpected(answer.error());
    }
    (void)talk.ask("QUIT", '2');                 // it is sent
    return {};
}

} // namespace dyad::backend::notices
