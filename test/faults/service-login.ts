/** The login of the service, as `docs/production.md` has it made; PostgreSQL of a test asks for no password, PgBouncer does. */
export const serviceLogin = { name: 'ketenkaart_service', password: 'of-this-test-alone' };

export const statementsOfLogin = [
  `create role ${serviceLogin.name} login noinherit password '${serviceLogin.password}'`,
  `grant app_login to ${serviceLogin.name}`,
];
