// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// What nearly every file of the floors without widgets includes; precompiled once a target.
#pragma once
#include <QtCore/QtCore>
#include <QtNetwork/QtNetwork>
#include <algorithm>
#include <chrono>
#include <expected>
#include <functional>
#include <memory>
#include <string>
#include <unordered_map>
#include <variant>
#include <vector>
