// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "backend/platform/Config.h"

/// How the settings about connectors and embeddings are read. Errors: "bad-value", a sentence.
namespace dyad::app::knowledgesettings {

using backend::Config;

sync::Expected<void> setFolders(Config &config, const QString &text);
sync::Expected<void> setHosts(Config &config, const QString &text);
sync::Expected<void> setOnlyHosts(Config &config, const QString &text);
sync::Expected<void> setEmbeddings(Config &config, const QString &text);
sync::Expected<void> setIndex(Config &config, const QString &text);

} // namespace dyad::app::knowledgesettings
