// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/gateway/Tls.h"
#include <QCoreApplication>
#include <QFile>
#include <QSslCertificate>
#include <QSslCipher>
#include <QSslKey>
#include <memory>
#include <openssl/pem.h>
#include <openssl/x509.h>

namespace dyad::backend::gateway {
namespace {

constexpr int SoonDays = 14;

sync::Expected<QByteArray> contents(const QString &name, const char *what)
{
    QFile file(name);
    if (name.isEmpty())
        return sync::fail("bad-tls", std::string("TLS wants both tls.certificate and tls.key; ") + what + " is missing.");
    if (!file.open(QIODevice::ReadOnly))
        return sync::fail("bad-tls", std::string(what) + ": the file '" + name.toStdString() + "' cannot be read: " + file.errorString().toStdString() + ".");
    return file.read(1 << 20);
}

using Bio = std::unique_ptr<BIO, decltype(&BIO_free)>;
using PrivateKey = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;

Bio bioOf(const QByteArray &bytes)
{
    return {BIO_new_mem_buf(bytes.constData(), int(bytes.size())), &BIO_free};
}

/// There is nobody to ask for a password.
int noPassword(char *, int, int, void *)
{
    return -1;
}

sync::Expected<QSslKey> keyOf(const QByteArray &pem, const QString &file, const QByteArray &certificatePem, const QString &certificateFile)
{
    const PrivateKey key(PEM_read_bio_PrivateKey(bioOf(pem).get(), nullptr, noPassword, nullptr), &EVP_PKEY_free);
    if (!key)
        return sync::fail("bad-tls", "tls.key: '" + file.toStdString() + (pem.contains("ENCRYPTED") ? "' is protected with a password; the server needs it without one."
                                                                                                    : "' has no private key in PEM form."));
    const int kind = EVP_PKEY_get_base_id(key.get());
    if (kind != EVP_PKEY_RSA && kind != EVP_PKEY_EC)
        return sync::fail("bad-tls", "tls.key: '" + file.toStdString() + "' is neither an RSA nor an EC key.");
    const Certificate certificate(PEM_read_bio_X509(bioOf(certificatePem).get(), nullptr, noPassword, nullptr), &X509_free);
    if (!certificate || X509_check_private_key(certificate.get(), key.get()) != 1)
        return sync::fail("bad-tls", "tls.key: the key in '" + file.toStdString() + "' does not belong to the first certificate in '"
                                         + certificateFile.toStdString() + "'.");
    return QSslKey(pem, kind == EVP_PKEY_RSA ? QSsl::Rsa : QSsl::Ec);
}

/// Those of TLS 1.3, and of 1.2 those with forward secrecy and authenticated encryption.
QList<QSslCipher> ciphers()
{
    QList<QSslCipher> good;
    for (const QSslCipher &cipher : QSslConfiguration::supportedCiphers()) {
        const QString name = cipher.name();
        const bool modern = name.startsWith(QLatin1StringView("TLS_"));
        const bool sealed = name.contains(QLatin1StringView("GCM")) || name.contains(QLatin1StringView("CHACHA20"));
        if (modern || (name.startsWith(QLatin1StringView("ECDHE-")) && sealed))
            good.append(cipher);
    }
    return good;
}

} // namespace

sync::Expected<Tls> Tls::load(const QString &certificateFile, const QString &keyFile)
{
    const auto certificatePem = contents(certificateFile, "tls.certificate");
    const auto keyPem = certificatePem ? contents(keyFile, "tls.key") : certificatePem;
    if (!keyPem)
        return std::unexpected(keyPem.error());
    const QList<QSslCertificate> chain = QSslCertificate::fromData(*certificatePem, QSsl::Pem);
    if (chain.isEmpty())
        return sync::fail("bad-tls", "tls.certificate: '" + certificateFile.toStdString() + "' has no certificate in PEM form.");
    const auto key = keyOf(*keyPem, keyFile, *certificatePem, certificateFile);
    if (!key)
        return std::unexpected(key.error());
    Tls tls;
    tls.configuration = QSslConfiguration::defaultConfiguration();
    tls.configuration.setLocalCertificateChain(chain);
    tls.configuration.setPrivateKey(*key);
    tls.configuration.setPeerVerifyMode(QSslSocket::VerifyNone);      // clients prove themselves with tokens
    tls.configuration.setProtocol(QSsl::TlsV1_2OrLater);
    tls.configuration.setCiphers(ciphers());
    tls.configuration.setAllowedNextProtocols({QByteArrayLiteral("http/1.1")});
    tls.ends = chain.first().expiryDate();
    return tls;
}

QString Tls::complaint(const QDateTime &now) const
{
    const QString date = ends.toUTC().toString(Qt::ISODate);
    if (ends <= now)
        return QCoreApplication::translate("Tls", "The TLS certificate ended on %1; clients will refuse it.").arg(date);
    if (ends <= now.addDays(SoonDays))
        return QCoreApplication::translate("Tls", "The TLS certificate ends soon, on %1.").arg(date);
    return {};
}

} // namespace dyad::backend::gateway
