/*
 * The signatures of the fixture library: what the integration tests declare on the Rust side.
 *
 * One file per family. Functions keep no state unless their comment says so, so that tests may call them from any thread.
 */
#ifndef INTEROP_FIXTURES_H
#define INTEROP_FIXTURES_H

#include "fixtures/scalars.h"
#include "fixtures/booleans.h"
#include "fixtures/arrays.h"
#include "fixtures/lengths.h"
#include "fixtures/parser.h"
#include "fixtures/buffers.h"
#include "fixtures/in_place.h"
#include "fixtures/strings.h"
#include "fixtures/structures.h"
#include "fixtures/failures.h"
#include "fixtures/nested.h"
#include "fixtures/matrices.h"
#include "fixtures/marshaled.h"
#include "fixtures/calls.h"
#include "fixtures/callbacks.h"
#include "fixtures/exports.h"
#include "fixtures/pointers.h"
#include "fixtures/outputs.h"
#include "fixtures/texts.h"
#include "fixtures/names.h"
#include "fixtures/memory.h"
#include "fixtures/bench.h"
#include "fixtures/encodings.h"
#include "fixtures/own_types.h"

#endif
