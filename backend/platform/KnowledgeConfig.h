// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <QStringList>

namespace dyad::backend {

/// What documents and knowledge may reach, and with what they are understood. Plain values.
struct KnowledgeConfig {
    QStringList folders;                         ///< of this machine that connectors may read (absolute); the server's admins may name others
    QStringList hosts;                           ///< "HOST:PORT" that connectors may reach although they are not public
    QStringList onlyHosts;                       ///< the only ones that documents, pages and connectors are fetched from ("*.example.org"); empty: any that is public
    QString embeddingsUrl;                       ///< "https://HOST/v1": what embeds there; empty: hashed n-grams only
    QString embeddingsModel;                     ///< its name there
    bool indexInClear = false;                   ///< whether an encrypted store's index for search holds texts as they are (substrings, trigrams) and not keyed hashes of words
    QString embeddingsKeyFile;                   ///< its first line is the key; empty: none is sent
};

} // namespace dyad::backend
