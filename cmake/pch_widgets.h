// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// What nearly every file with widgets includes; precompiled once a target.
#pragma once
#include <QtCore/QtCore>
#include <QtGui/QtGui>
#include <QtWidgets/QtWidgets>
#include <algorithm>
#include <expected>
#include <functional>
#include <memory>
#include <string>
#include <vector>
