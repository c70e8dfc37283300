using TaskForce.Web.Commands;
using TaskForce.Web.Identity.Ministries;
using TaskForce.Web.Start;

AppDomain.CurrentDomain.UnhandledException += StartRefusedException.ExitPlainly;
if (CommandLine.IsAsked(args))
    return await CommandLine.RunAsync(args, Console.Out, WebApplication.CreateBuilder);

var builder = WebApplication.CreateBuilder(args);
builder.AddLogs();
builder.AddTaskForce();

var app = builder.Build();
await app.Services.PrepareDatabaseAsync();
await app.Services.GetRequiredService<MinistryList>().CheckAsync(app.Services);
app.UseTaskForce();
await app.RunAsync();
return 0;

/// <summary>Named so that the tests can start the application.</summary>
public partial class Program;
