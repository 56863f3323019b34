/** Says of tests which edge of which limit in {@code docs/limits.md} they are about; {@code LimitsTableTest} asks for both. */
package io.switchboard.limits;
