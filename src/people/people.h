// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "people/accounts.h"
#include "people/merge/merge.h"
#include "people/permission.h"
#include "people/person.h"
#include "people/personas.h"
#include "people/seal.h"
#include "people/session.h"
#include "people/visit.h"

/// Who people are to the board: persons, their accounts, what they may do, and how they show that
/// it is they.
