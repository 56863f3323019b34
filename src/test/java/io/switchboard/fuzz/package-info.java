/**
 * Random and mutated messages for the whole server. A message depends on nothing but its seed and its number, so what a run
 * finds can be made again; what was found once stays found in a wire script or in the tables of JSON texts.
 */
package io.switchboard.fuzz;
