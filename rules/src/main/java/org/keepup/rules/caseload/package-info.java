/**
 * Who is chosen for a tutor's caseload: {@link org.keepup.rules.caseload.ApplicantReader} reads the candidates,
 * {@link org.keepup.rules.caseload.CaseloadPlanner} asks the rules who is eligible under a policy and how much speaks for each,
 * and gives the places where most speaks for them. No protected characteristic enters. May use {@code rules.engine}.
 */
@NullMarked
package org.keepup.rules.caseload;

import org.jspecify.annotations.NullMarked;
