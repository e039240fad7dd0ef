// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "backend/platform/keys/Pkcs11Master.h"
#include "backend/platform/keys/Aead.h"
#include <QFile>
#include <QLibrary>
#include <QUrlQuery>
#include <array>
#include <p11-kit/pkcs11.h>

namespace dyad::backend {
namespace {

std::unexpected<sync::Error> unreachable(const std::string &what, CK_RV code = CKR_OK)
{
    const std::string number = code == CKR_OK ? std::string() : " (PKCS#11 error " + QByteArray::number(qulonglong(code), 16).toStdString() + ")";
    return sync::fail("key-unreachable", what + number + ".");
}

unsigned char *bytes(QByteArray &array) { return reinterpret_cast<unsigned char *>(array.data()); }

QByteArray label(const unsigned char *text, size_t size)
{
    return QByteArray(reinterpret_cast<const char *>(text), qsizetype(size)).trimmed();
}

/// What is left in the module to the process as a whole: it is initialised once, whoever else uses it.
sync::Expected<void> initialize(CK_FUNCTION_LIST *module)
{
    CK_C_INITIALIZE_ARGS arguments{};
    arguments.flags = CKF_OS_LOCKING_OK;
    const CK_RV done = module->C_Initialize(&arguments);
    return done == CKR_OK || done == CKR_CRYPTOKI_ALREADY_INITIALIZED ? sync::Expected<void>() : unreachable("The module does not start", done);
}

} // namespace

struct Pkcs11Master::Token {
    QString file, name, object, pinFile, pinVariable;
    CK_FUNCTION_LIST *module = nullptr;
    CK_SESSION_HANDLE session = 0;
    CK_OBJECT_HANDLE key = 0;

    QString shown() const { return QStringLiteral("the key '%1' of the token '%2'").arg(object, name); }
    sync::Expected<QByteArray> pin() const;
    sync::Expected<void> load();
    sync::Expected<CK_SLOT_ID> slot() const;
    sync::Expected<void> connect();
    sync::Expected<void> findKey();
    void close();
    sync::Expected<QByteArray> run(bool encrypt, QByteArray input, QByteArray nonce, QByteArray associated);
    sync::Expected<QByteArray> once(bool encrypt, QByteArray &input, QByteArray &nonce, QByteArray &associated);
};

sync::Expected<QByteArray> Pkcs11Master::Token::pin() const
{
    if (!pinVariable.isEmpty())
        return qgetenv(pinVariable.toUtf8().constData());
    QFile source(pinFile);
    if (!source.open(QIODevice::ReadOnly))
        return unreachable("The file with the token's PIN cannot be read");
    return source.readLine().trimmed();
}

sync::Expected<void> Pkcs11Master::Token::load()
{
    QLibrary library(file);
    const auto list = reinterpret_cast<CK_C_GetFunctionList>(library.resolve("C_GetFunctionList"));
    if (!list || list(&module) != CKR_OK)
        return unreachable("The PKCS#11 module " + file.toStdString() + " cannot be loaded");
    return initialize(module);
}

sync::Expected<CK_SLOT_ID> Pkcs11Master::Token::slot() const
{
    std::array<CK_SLOT_ID, 64> slots{};
    CK_ULONG count = slots.size();
    if (const CK_RV done = module->C_GetSlotList(CK_TRUE, slots.data(), &count); done != CKR_OK)
        return unreachable("The tokens cannot be listed", done);
    for (CK_ULONG i = 0; i < count; ++i) {
        CK_TOKEN_INFO info{};
        if (module->C_GetTokenInfo(slots[i], &info) == CKR_OK && label(info.label, sizeof info.label) == name.toUtf8())
            return slots[i];
    }
    return unreachable("There is no token '" + name.toStdString() + "'");
}

sync::Expected<void> Pkcs11Master::Token::connect()
{
    if (session != 0)
        return {};
    const auto where = slot();
    auto code = pin();
    if (!where || !code)
        return std::unexpected(where ? code.error() : where.error());
    if (const CK_RV done = module->C_OpenSession(*where, CKF_SERIAL_SESSION | CKF_RW_SESSION, nullptr, nullptr, &session); done != CKR_OK)
        return unreachable("The token opens no session", done);
    const CK_RV done = module->C_Login(session, CKU_USER, bytes(*code), CK_ULONG(code->size()));
    if (done != CKR_OK && done != CKR_USER_ALREADY_LOGGED_IN) {
        close();
        return unreachable("The token refuses the PIN", done);
    }
    return findKey();
}

sync::Expected<void> Pkcs11Master::Token::findKey()
{
    CK_OBJECT_CLASS kind = CKO_SECRET_KEY;
    QByteArray text = object.toUtf8();
    std::array<CK_ATTRIBUTE, 2> wanted{{{CKA_CLASS, &kind, sizeof kind}, {CKA_LABEL, text.data(), CK_ULONG(text.size())}}};
    CK_ULONG count = 0;
    CK_RV done = module->C_FindObjectsInit(session, wanted.data(), wanted.size());
    if (done == CKR_OK) {
        done = module->C_FindObjects(session, &key, 1, &count);
        (void)module->C_FindObjectsFinal(session);
    }
    if (done == CKR_OK && count == 1)
        return {};
    close();
    return unreachable("The token has no secret key '" + object.toStdString() + "'", done);
}

void Pkcs11Master::Token::close()
{
    if (session != 0)
        (void)module->C_CloseSession(session);
    session = 0;
}

sync::Expected<QByteArray> Pkcs11Master::Token::once(bool encrypt, QByteArray &input, QByteArray &nonce, QByteArray &associated)
{
    if (const auto ready = connect(); !ready)
        return std::unexpected(ready.error());
    CK_GCM_PARAMS gcm{};
    gcm.pIv = bytes(nonce);
    gcm.ulIvLen = aead::NonceSize;
    gcm.ulIvBits = aead::NonceSize * 8;
    gcm.pAAD = bytes(associated);
    gcm.ulAADLen = CK_ULONG(associated.size());
    gcm.ulTagBits = aead::TagSize * 8;
    CK_MECHANISM mechanism{CKM_AES_GCM, &gcm, sizeof gcm};
    CK_RV done = encrypt ? module->C_EncryptInit(session, &mechanism, key) : module->C_DecryptInit(session, &mechanism, key);
    QByteArray output(input.size() + 64, '\0');
    CK_ULONG size = CK_ULONG(output.size());
    if (done == CKR_OK)
        done = encrypt ? module->C_Encrypt(session, bytes(input), CK_ULONG(input.size()), bytes(output), &size)
                       : module->C_Decrypt(session, bytes(input), CK_ULONG(input.size()), bytes(output), &size);
    if (done == CKR_OK)
        return output.first(qsizetype(size));
    close();
    if (done == CKR_ENCRYPTED_DATA_INVALID || done == CKR_ENCRYPTED_DATA_LEN_RANGE || (!encrypt && done == CKR_GENERAL_ERROR))
        return sync::fail("key-wrong", "This is not the master key that the store's keys were wrapped with: " + shown().toStdString() + ".");
    return unreachable("The token does not work with " + shown().toStdString(), done);
}

sync::Expected<QByteArray> Pkcs11Master::Token::run(bool encrypt, QByteArray input, QByteArray nonce, QByteArray associated)
{
    auto result = once(encrypt, input, nonce, associated);
    const bool again = !result && result.error().code == "key-unreachable";       // the token may have been taken out and put in
    return again ? once(encrypt, input, nonce, associated) : result;
}

Pkcs11Master::Pkcs11Master(std::unique_ptr<Token> token) : m_token(std::move(token)) { }

Pkcs11Master::~Pkcs11Master()
{
    m_token->close();
}

sync::Expected<std::unique_ptr<MasterKey>> Pkcs11Master::open(const QString &address)
{
    const QUrlQuery query(address.section(u'?', 1));
    const auto item = [&query](const char *name) { return query.queryItemValue(QString::fromLatin1(name), QUrl::FullyDecoded); };
    auto token = std::make_unique<Token>();
    token->file = address.section(u'?', 0, 0);
    token->name = item("token");
    token->object = item("object");
    token->pinFile = item("pin-file");
    token->pinVariable = item("pin-variable");
    if (!token->file.startsWith(u'/') || token->name.isEmpty() || token->object.isEmpty() || (token->pinFile.isEmpty() && token->pinVariable.isEmpty()))
        return sync::fail("bad-value", "Write pkcs11:/path/of/module.so?token=LABEL&object=LABEL&pin-file=FILE.");
    if (const auto loaded = token->load(); !loaded)
        return std::unexpected(loaded.error());
    if (const auto connected = token->connect(); !connected)
        return std::unexpected(connected.error());
    return std::unique_ptr<MasterKey>(new Pkcs11Master(std::move(token)));
}

QString Pkcs11Master::id() const
{
    return QStringLiteral("pkcs11:%1/%2").arg(m_token->name, m_token->object);
}

bool Pkcs11Master::knows(const QString &id) const
{
    return id == Pkcs11Master::id();
}

QString Pkcs11Master::source() const
{
    return m_token->shown();
}

sync::Expected<QByteArray> Pkcs11Master::wrap(const QByteArray &key, const QByteArray &associated)
{
    const std::scoped_lock lock(m_mutex);
    const QByteArray nonce = aead::newKey().first(aead::NonceSize);
    auto wrapped = m_token->run(true, key, nonce, associated);
    return wrapped ? sync::Expected<QByteArray>(nonce + *wrapped) : wrapped;
}

sync::Expected<QByteArray> Pkcs11Master::unwrap(const QByteArray &wrapped, const QString &id, const QByteArray &associated)
{
    if (!knows(id))
        return sync::fail("key-wrong", "The master key " + id.toStdString() + " is not " + source().toStdString() + ".");
    const std::scoped_lock lock(m_mutex);
    return m_token->run(false, wrapped.mid(aead::NonceSize), wrapped.first(std::min<qsizetype>(wrapped.size(), aead::NonceSize)), associated);
}

sync::Expected<void> Pkcs11Master::reload()
{
    const std::scoped_lock lock(m_mutex);
    m_token->close();
    return m_token->connect();
}

} // namespace dyad::backend
