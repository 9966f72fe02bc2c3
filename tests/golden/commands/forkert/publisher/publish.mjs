console.error("der er ikke mere plads i /tmp"); process.exitCode = 1;
